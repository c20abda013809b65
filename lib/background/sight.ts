import { browser } from 'wxt/browser';
import type { Saving } from '../core/glance.ts';
import { claudeTabs } from './claude-tabs.ts';
import { storageFails } from './health.ts';

/**
 * Kept for the browser's session: tab ids mean nothing after it. A key of its own for every tab, so that two tabs that
 * tell at once cannot overwrite each other.
 */
const keyOf = (tab: number) => `sight:${tab}`;

/** Notes whether a tab's composer can be seen. */
export async function noteSight(tab: number, composer: boolean): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: composer });
}

/** Whether text is being kept, judged by the claude.ai tab used last. */
export async function saving(): Promise<Saving> {
  if (await storageFails()) return { ok: false, why: 'storage' };
  const [tab] = await claudeTabs();
  if (!tab) return { ok: true };
  const seen = await browser.storage.session.get(keyOf(tab.id));
  return seen[keyOf(tab.id)] === false ? { ok: false, why: 'no-composer' } : { ok: true };
}
