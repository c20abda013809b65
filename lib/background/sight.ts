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

/** Whether text is being kept, judged by the claude.ai tab used last, and by the disk once `tried` is over. */
export async function saving(tried: Promise<unknown> = Promise.resolve()): Promise<Saving> {
  const [isAllowed, fails, ofTab] = await Promise.all([hasAccess(), tried.then(storageFails), savingInTab()]);
  if (!isAllowed) return { ok: false, why: 'no-access' };
  return fails ? { ok: false, why: 'storage' } : ofTab;
}

async function savingInTab(): Promise<Saving> {
  const [tab] = await claudeTabs();
  const [why, isSeen] = await Promise.all([
    whyNotKept(conversationIn(tab)),
    tab ? isComposerSeen(tab.id) : true,
  ]);
  if (why) return { ok: false, why };
  return isSeen ? { ok: true } : { ok: false, why: 'no-composer' };
}

async function isComposerSeen(tab: number): Promise<boolean> {
  const seen = await browser.storage.session.get(keyOf(tab));
  return seen[keyOf(tab)] !== false;
}
