import { browser } from 'wxt/browser';
import { conversationOf } from '../assistants/claude-addresses.ts';
import { Turns } from '../core/conversation.ts';
import type { ConversationRead } from '../core/conversation-read.ts';
import { claudeTabs } from './claude-tabs.ts';

/**
 * Reads what a claude.ai tab shows of a conversation. The script that reads is put into the page for this one look, and
 * only when the person asked at the Desk; what it read goes there and is not kept.
 */
export async function readConversation(conversation: string): Promise<ConversationRead> {
  const tab = (await claudeTabs()).find(
    ({ url }) => URL.canParse(url) && conversationOf(new URL(url).pathname) === conversation,
  );
  if (!tab) return { ok: false, why: 'no-tab' };
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId: tab.id }, files: ['/conversation.js'] })
    // A tab that is closing, or shows the browser's error page, takes no script.
    .catch(() => []);
  const read = Turns.safeParse(answer?.result);
  return read.success && read.data.length > 0
    ? { ok: true, turns: read.data }
    : { ok: false, why: 'nothing-there' };
}
