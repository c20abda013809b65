import { accountOf, conversationOf } from '../assistants/claude-addresses.ts';
import type { Place } from '../core/page-event.ts';

/** Where the page stands now. */
export function placeOf(page: Document): Place {
  return { conversation: conversationOf(page.location.pathname), account: accountOf(page.cookie) };
}

/**
 * Tells when the page's address changes without a load. A content script does not see the page's own `pushState` calls;
 * the Navigation API (Chromium 102, Firefox 147) tells of them.
 */
export function watchPlace(page: Window, signal: AbortSignal, told: () => void): void {
  const { navigation } = page as Window & { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', told, { signal });
  page.addEventListener('popstate', told, { signal });
}
