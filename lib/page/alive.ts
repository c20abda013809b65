import { browser } from 'wxt/browser';

/**
 * Whether the extension is still there. A page outlives an extension that is updated, reloaded or removed: the copy of
 * this script in it ends its work at the first thing that happens then, and leaves the page to the new copy.
 */
export function isAlive(work: AbortController): boolean {
  if (!work.signal.aborted && !hasRuntime()) work.abort();
  return !work.signal.aborted;
}

function hasRuntime(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
