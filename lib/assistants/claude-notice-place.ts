import { conversationOf, hasComposer, isIncognitoChat } from './claude-addresses.ts';

/* Where on claude.ai a notice of our own may stand. Dated like claude.ts. */

/**
 * Whether a page is one for the notice about a prompt of this conversation: its own, or the start of a new one, where
 * claude.ai leads back to when it takes a first prompt back. `hidden`: see `isIncognitoChat`.
 */
export function takesNotice(
  address: { pathname: string; search: string },
  conversation: string | null,
  hidden: string | null,
): boolean {
  if (!hasComposer(address.pathname) || isIncognitoChat(address, hidden)) return false;
  const here = conversationOf(address.pathname);
  return here === null || here === conversation;
}

/**
 * The newest row's buttons: its Retry among them, which has no test id of its own in the merged layout that anybody has
 * published. 2026-10.
 */
export const newestButtons = '[data-last-message="true"] button';

/** What opens over the page. */
export const opensOver = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
