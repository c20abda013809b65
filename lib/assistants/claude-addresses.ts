/* What claude.ai's addresses and cookies mean. Dated like claude.ts. */

/** The conversation's id in a path, or null on a page for a new one. */
export function conversationOf(path: string): string | null {
  return /^\/(?:chat|project\/[^/]+\/chat|code)\/([\w-]{1,200})/.exec(path)?.[1] ?? null;
}

/** Whether a path is one where a composer belongs: not seeing one there is worth saying. */
export function hasComposer(path: string): boolean {
  return /^\/(?:new|chat|project|code)(?:\/|$)/.test(path);
}

/** Whether a path is where claude.ai leads people whose session ended. */
export function isSignInPath(path: string): boolean {
  return /^\/(?:login|logout)(?:\/|$)/.test(path);
}

/** Whether claude.ai itself ended the session, and nobody asked for it. 2026-10. */
export function isSessionEnd({ pathname, search }: { pathname: string; search: string }): boolean {
  const asked = new URLSearchParams(search);
  return isSignInPath(pathname) && (asked.get('involuntary') === '1' || asked.has('reauth'));
}

/** Where claude.ai notes the id of an incognito chat, in the page's session storage. 2026-08. */
export const incognitoKey = 'incognito_temporary_conversation_uuid';

/**
 * Whether claude.ai itself keeps this chat nowhere: then neither do we. The address says so only until the first send;
 * `hidden` is what is stored under `incognitoKey`.
 */
export function isIncognitoChat(
  address: { search: string; pathname: string },
  hidden: string | null,
): boolean {
  const isMarked = new URLSearchParams(address.search).has('incognito');
  return isMarked || (hidden !== null && conversationOf(address.pathname) === hidden);
}

/** Whether an address is that of a send. Before 2026-09-21 classic only. */
export function isSendRequest(url: string): boolean {
  const classic = /\/chat_conversations\/[^/]+\/(?:[^/?]+\/)?(?:retry_)?completion2?(?=\?|$)/;
  return classic.test(url) || url.endsWith('/PerformAction');
}

/** Whether an answer of this address means that claude.ai took a sign-in. 2026-10. */
export function acceptsSignIn(url: string, status: number): boolean {
  return status < 300 && /\/api\/auth\/(?:verify_|exchange_nonce)/.test(url);
}

/** Whether a page is the one that checks for humans: where the app leads when it is asked for a check. 2026-10. */
export function isChallengeAddress(url: string): boolean {
  return /^https:\/\/claude\.ai\/api\/challenge_redirect(?:\?|$)/.test(url);
}

/** The conversation's id in the address of a send, or null where it is not in the address. */
export function conversationOfRequest(url: string): string | null {
  return /\/chat_conversations\/([\w-]{1,200})\//.exec(url)?.[1] ?? null;
}

/**
 * Whether a refused request of this address tells of a send. The merged layout's is used for settings and warm-ups too,
 * and answers 403 to accounts that do not have the feature.
 */
export function refusesSend(url: string, status: number): boolean {
  return !url.endsWith('/PerformAction') || status >= 500 || [401, 413, 429].includes(status);
}

/** The signed-in organisation, from the cookie that the page itself reads. */
export function accountOf(cookies: string): string | null {
  return /(?:^|;\s*)lastActiveOrg=([\w-]{1,100})/.exec(cookies)?.[1] ?? null;
}
