import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import type { Save } from '../core/save.ts';
import { save as saveText } from '../storage/saves.ts';
import { isUnwanted } from './keeping.ts';
import { recoverLost } from './recover.ts';
import { copySoon } from './second-copies.ts';
import { noteHealth } from './tell.ts';

/** What a page's message is bringing at this moment, by its key in the journal. */
const underWay = new Map<string, Promise<number | undefined>>();

/**
 * Takes a save in. The journal brings the same one as the message, mostly in the same breath: it waits for the
 * message's, which knows its tab, and the database is written once.
 */
export function takeIn(save: Save, tab: number | null, key = journalKey(save)): Promise<number | undefined> {
  const same = tab === null ? underWay.get(key) : undefined;
  if (same) return same;
  const taken = keepSafe(save, tab, key).finally(() => underWay.delete(key));
  underWay.set(key, taken);
  return taken;
}

/**
 * Puts a save on the disk, takes its copy out of the journal, and returns the newest revision that is safe. What the
 * database does not take stays in the journal, and the person is told. What the person does not want kept is not kept.
 */
async function keepSafe(save: Save, tab: number | null, key: string): Promise<number | undefined> {
  const isWanted = !(await isUnwanted(save));
  const revision = isWanted ? await put(save, tab).catch(() => undefined) : save.revision;
  // The text is safe by now: a copy that stays in the journal is only taken in once more, and changes nothing.
  if (revision !== undefined) await browser.storage.local.remove(key).catch(() => undefined);
  if (isWanted) await noteHealth(revision === undefined).catch(() => undefined);
  return revision;
}

/** A page's clock is the computer's: a time to come is a forged one, and would stay the newest for ever. */
async function put(save: Save, tab: number | null): Promise<number> {
  await recoverLost();
  const now = { ...save, at: Math.min(save.at, Date.now()) };
  const { revision, kept } = await saveText(now, tab, crypto.randomUUID());
  // Not awaited: the page is waiting for this answer. A copy that fails is made with the next save.
  void copySoon(kept).catch(() => undefined);
  return revision;
}
