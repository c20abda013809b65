import { browser } from 'wxt/browser';

/** Under this key the background says what is not to be kept; a page only reads it. */
const key = 'keeping';

/** After this, keeping begins without an answer: a text that is lost is worse than one too many. Milliseconds. */
const patience = 500;

/** What the person does not want to be kept. */
export interface Keeping {
  paused: boolean;
  /** Ids of conversations. */
  notKept: readonly string[];
}

/** Tells what is to be kept, once it is known and at each change of it. */
export function watchKeeping(signal: AbortSignal, told: (keeping: Keeping) => void): void {
  let isKnown = false;
  const tell = (stored: unknown) => {
    clearTimeout(late);
    isKnown = true;
    if (!signal.aborted) told(keepingIn(stored));
  };
  const late = setTimeout(() => tell(undefined), patience);
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) tell(change.newValue);
  };
  browser.storage.local
    .get(key)
    .then((stored) => stored[key])
    .catch(() => undefined)
    // A change, or the patience, may have been first.
    .then((stored) => isKnown || tell(stored));
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => {
    clearTimeout(late);
    browser.storage?.local?.onChanged?.removeListener(changed);
  });
}

/** What does not parse forbids nothing. Checked by hand: zod would take 40 % of this script's bytes. */
function keepingIn(stored: unknown): Keeping {
  const { paused, notKept } = (stored ?? {}) as { paused?: unknown; notKept?: unknown };
  const ids = Array.isArray(notKept) ? notKept.filter((id) => typeof id === 'string') : [];
  return { paused: paused === true, notKept: ids };
}
