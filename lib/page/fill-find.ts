/**
 * The composer of another assistant's page: the selectors that are known for it, in their order, hidden and disabled
 * ones passed over.
 */
export function findKnown(page: Document, selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    for (const candidate of page.querySelectorAll<HTMLElement>(selector)) {
      if (isWritable(candidate)) return candidate;
    }
  }
  return undefined;
}

/** The one that the person is in, through open shadow roots. */
export function findFocused(page: Document): HTMLElement | undefined {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!(focused instanceof HTMLElement)) return undefined;
  const host = hostOf(focused);
  return isWritable(host) ? host : undefined;
}

/** Where no selector holds any more. */
const anyComposer =
  'textarea, [contenteditable="" i], [contenteditable="true" i], [contenteditable="plaintext-only" i]';

/** Guessed only where there is nothing to choose from: a prompt must not end in a feedback box. */
export function findOnly(page: Document): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(anyComposer)].filter(isWritable).map(hostOf);
  const [only, ...others] = new Set(all);
  return others.length === 0 ? only : undefined;
}

/** The outermost element that is written in. */
function hostOf(element: HTMLElement): HTMLElement {
  const outer = element.parentElement;
  return element.isContentEditable && outer?.isContentEditable ? hostOf(outer) : element;
}

function isWritable(element: HTMLElement): boolean {
  if (element.closest('[aria-hidden="true"], [inert]')) return false;
  const isThere =
    element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
  return isThere && (isField(element) ? !element.disabled && !element.readOnly : element.isContentEditable);
}

/** A password, an address or a number is no place for a prompt. */
export function isField(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && (element.type === 'text' || element.type === 'search');
}
