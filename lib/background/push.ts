import { browser } from 'wxt/browser';
import type { Push, PushReplies } from '../messaging/to-page.ts';

/** Sends something to the content script of a tab; `ok: false` when none listens there. */
export async function pushTo<Kind extends Push['push']>(
  tab: number,
  push: Extract<Push, { push: Kind }>,
): Promise<{ ok: true; reply: PushReplies[Kind] } | { ok: false }> {
  try {
    const reply: PushReplies[Kind] | undefined = await browser.tabs.sendMessage(tab, push, { frameId: 0 });
    return reply === undefined ? { ok: false } : { ok: true, reply };
  } catch {
    return { ok: false };
  }
}
