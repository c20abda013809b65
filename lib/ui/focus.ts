/** Moves the keyboard to what the selector names, once it is drawn: the button that had it may be gone. */
export function focusOn(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
