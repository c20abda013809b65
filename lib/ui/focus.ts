/** Moves the keyboard to what the selector names, once it is drawn: the button that had it may be gone. */
export function focusOn(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

/** Goes to the part of the page that its address names, once it is drawn. */
export function goToNamedPart(): void {
  const part = location.hash.slice(1);
  if (part) requestAnimationFrame(() => document.getElementById(part)?.scrollIntoView());
}
