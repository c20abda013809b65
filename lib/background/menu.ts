import { type Browser, browser } from 'wxt/browser';
import { type Insertion, notDone } from '../core/insertion.ts';
import type { KeptText } from '../core/kept-text.ts';
import { second } from '../core/words.ts';
import { newestAtRisk, newestKept } from '../storage/reading.ts';
import { fillIn, lookFor, type Place } from './insert-in-tab.ts';
import { forgetMissed, noteMissed } from './insert-missed.ts';
import { restore } from './restore.ts';
import { lastAccount } from './sight.ts';

/** The menu's entry and the key have the same name. */
const name = 'insert';

/** The person is on the page already: only what is just being drawn is waited for. Milliseconds. */
const patience = 1 * second;

type Run = (work: Promise<unknown>) => unknown;
type Tab = Browser.tabs.Tab;

/** Puts "Insert rescued prompt here" into the menu of text boxes; the browser keeps it there. */
export async function offerMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: name,
    title: browser.i18n.getMessage('insert_here'),
    contexts: ['editable'],
  });
}

/** Either lets the extension into this one page, by `activeTab`, until it is left. */
export function watchMenu(run: Run): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) =>
    menuItemId === name && tab ? run(insertHere(tab, frameId ?? 0)) : undefined,
  );
  browser.commands.onCommand.addListener((command, tab) =>
    command === name && tab ? run(insertHere(tab, 0)) : undefined,
  );
}

/** Puts the text that a person most likely looks for into the text box that they are in, on any site. */
async function insertHere(tab: Pick<Tab, 'id' | 'url'>, frame: number): Promise<void> {
  if (tab.id === undefined) return;
  await forgetMissed();
  const kept = await newest();
  const result = kept ? await put(kept, { tab: tab.id, frame }, tab.url) : notDone('gone');
  if (result.ok) return;
  const place = hostOf(tab.url);
  const missed = { at: Date.now(), id: kept?.id ?? null, place, why: result.why, copied: false };
  await noteMissed(tab.id, missed);
}

async function newest(): Promise<KeptText | undefined> {
  const account = await lastAccount();
  return (await newestAtRisk(account)) ?? (await newestKept(1, account))[0];
}

async function put(kept: KeptText, place: Place, url: string | undefined): Promise<Insertion> {
  // There a script of ours knows the composer, and what is put back is booked as what it is.
  if (url?.startsWith('https://claude.ai/')) return putBack(kept);
  const isThere = await lookFor(place, [], patience).catch(() => undefined);
  if (isThere === undefined) return notDone('refused');
  if (!isThere) return notDone('composer-not-found');
  const filled = await fillIn(place, `${kept.id} ${Date.now()}`, [], kept.text);
  return filled ? { way: 'insert', ...filled } : notDone('tab-closed');
}

async function putBack({ id, text }: KeptText): Promise<Insertion> {
  const result = await restore(id, false);
  if (result.ok || result.why === 'opening') return { way: 'insert', ok: true, characters: text.length };
  if (result.why === 'not-empty') return notDone('composer-not-empty');
  return notDone(result.why === 'no-composer' ? 'composer-not-found' : result.why);
}

const hostOf = (url: string | undefined): string => (url && URL.canParse(url) ? new URL(url).host : '');
