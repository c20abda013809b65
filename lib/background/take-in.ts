import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import type { Save } from '../core/save.ts';
import { save as saveText } from '../storage/saves.ts';
import { isUnwanted } from './keeping.ts';
import { recoverLost } from './recover.ts';
import { copySoon } from './second-copies.ts';
import { noteHealth } from './tell.ts';

/** What a page's message is putting on the disk at this moment, by its key in the journal. */
const underWay = new Map<string, Promise<number | undefined>>();

/**
 * Puts a save on the disk, takes its copy out of the journal, and returns the newest revision that is safe. What the
 * database does not take stays in the journal, and the person is told. What the person does not want kept is not kept.
 *
 * The journal brings the same save as the message, mostly in the same breath: it waits for the message's, which knows its
 * tab, and the database is written once. What it brings after that is looked at by itself: the removal may have been
 * asked for before the copy was there, and one copy in sixty stayed.
 */
export function takeIn(save: Save, tab: number | null, key = journalKey(save)): Promise<number | undefined> {
  const same = tab === null ? underWay.get(key) : undefined;
  if (same) return same;
  const taken = putIfWanted(save, tab)
    .finally(() => underWay.delete(key))
    .then((done) => outOfJournal(done, key));
  underWay.set(key, taken);
  return taken;
}

interface Put {
  isWanted: boolean;
  /** Undefined where the database did not take it. */
  revision: number | undefined;
}

async function putIfWanted(save: Save, tab: number | null): Promise<Put> {
  const isWanted = !(await isUnwanted(save));
  return { isWanted, revision: isWanted ? await put(save, tab).catch(() => undefined) : save.revision };
}

async function outOfJournal({ isWanted, revision }: Put, key: string): Promise<number | undefined> {
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
