import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Missed } from '../core/insertion.ts';
import { minute } from '../core/words.ts';
import { tellAll } from './tell.ts';

/** For the browser's session, and apart from the database: it may be the database that fails. */
const key = 'missed';
const Noted = z.strictObject({ tab: z.int(), missed: Missed });

/** After this the person has long gone on. */
const lifetime = 10 * minute;

/** What did not arrive a while ago and nobody has seen yet. */
export async function missed(): Promise<Missed | null> {
  const noted = await read();
  return noted && Date.now() - noted.missed.at < lifetime ? noted.missed : null;
}

/** Notes it for the popup, and marks the toolbar icon over that tab until it shows another page. */
export async function noteMissed(tab: number, missed: Missed): Promise<void> {
  await browser.storage.session.set({ [key]: { tab, missed } });
  await markTab(tab, missed).catch(() => undefined);
  await tellAll();
}

/** When the person has seen it, or the next one is on its way. */
export async function forgetMissed(): Promise<void> {
  const noted = await read();
  if (!noted) return;
  await browser.storage.session.remove(key);
  await unmarkTab(noted.tab).catch(() => undefined);
  await tellAll();
}

async function read(): Promise<z.infer<typeof Noted> | undefined> {
  const stored = await browser.storage.session.get(key);
  return Noted.safeParse(stored[key]).data;
}

/** Rejects for a tab that is closed. */
async function markTab(tabId: number, { place }: Missed): Promise<void> {
  const { action, i18n } = browser;
  const title = `${i18n.getMessage('extensionName')}: ${i18n.getMessage('insert_missed', place)}`;
  await Promise.all([
    action.setBadgeText({ tabId, text: '!' }),
    action.setBadgeBackgroundColor({ tabId, color: '#9a5b00' }),
    action.setTitle({ tabId, title }),
  ]);
}

/** Says nothing there, until the tab shows another page: no browser takes a tab's own title back by itself. */
async function unmarkTab(tabId: number): Promise<void> {
  const { action } = browser;
  await Promise.all([action.setBadgeText({ tabId, text: '' }), action.setTitle({ tabId, title: '' })]);
}
