import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { conversationOf } from '../assistants/claude-addresses.ts';
import type { Saving } from '../core/glance.ts';
import { claudeTabs } from './claude-tabs.ts';
import { storageFails } from './health.ts';
import { whyNotKept } from './keeping.ts';

/**
 * Kept for the browser's session: tab ids mean nothing after it. A key of its own for every tab, so that two tabs that
 * tell at once cannot overwrite each other.
 */
const keyOf = (tab: number) => `sight:${tab}`;

/** Notes whether a tab's composer can be seen. */
export async function noteSight(tab: number, composer: boolean): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: composer });
}

/** Beyond the session: with no tab open, the popup still shows the texts of whoever was signed in last. */
const accountKey = 'account';
const Account = z.catch(z.nullable(z.string()), null);

/** Notes who is signed in, by the id of the organisation. */
export async function noteAccount(account: string): Promise<void> {
  if ((await lastAccount()) !== account) await browser.storage.local.set({ [accountKey]: account });
}

/** Who was signed in last; null while nobody is known. */
export async function lastAccount(): Promise<string | null> {
  const stored = await browser.storage.local.get(accountKey);
  return Account.parse(stored[accountKey]);
}

/** Whether the browser lets the extension work on claude.ai: people, and Firefox's add-on page, can take that away. */
function hasAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['https://claude.ai/*'] });
}

/** The conversation in the claude.ai tab used last; null for a new one or where there is no tab. */
export async function openConversation(): Promise<string | null> {
  const [tab] = await claudeTabs();
  return conversationIn(tab);
}

const conversationIn = (tab: { url: string } | undefined): string | null =>
  tab && URL.canParse(tab.url) ? conversationOf(new URL(tab.url).pathname) : null;

/** Whether text is being kept, judged by the claude.ai tab used last. */
export async function saving(): Promise<Saving> {
  const [isAllowed, fails, [tab]] = await Promise.all([hasAccess(), storageFails(), claudeTabs()]);
  if (!isAllowed) return { ok: false, why: 'no-access' };
  if (fails) return { ok: false, why: 'storage' };
  const why = await whyNotKept(conversationIn(tab));
  if (why) return { ok: false, why };
  if (!tab) return { ok: true };
  const seen = await browser.storage.session.get(keyOf(tab.id));
  return seen[keyOf(tab.id)] === false ? { ok: false, why: 'no-composer' } : { ok: true };
}
