import type { IDBPTransaction } from 'idb';
import { headline } from '../core/headline.ts';
import { abandon, addOvertaken, fail, isFoundAgain, KeptText, keep, revise } from '../core/kept-text.ts';
import { hasExpired } from '../core/retention.ts';
import type { Save } from '../core/save.ts';
import type { Settings } from '../core/settings.ts';
import { type Failure, minute, promptStates, second } from '../core/words.ts';
import { database, type Schema, type SlotRow } from './database.ts';

type Stores = ('prompts' | 'slots')[];
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** `strict`: on the disk, not only with the operating system; measured as no slower here (4–17 ms a round trip). */
const durable = { durability: 'strict' } as const;

/** How far back a text that a reloaded page shows is looked for among the kept ones. Milliseconds. */
const foundAgainWithin = 24 * 60 * minute;

async function write<Result>(work: (tx: Writing) => Promise<Result>): Promise<Result> {
  const db = await database();
  const tx = db.transaction<Stores, 'readwrite'>(['prompts', 'slots'], 'readwrite', durable);
  const result = await work(tx);
  await tx.done;
  return result;
}

/**
 * Puts a save on the disk and returns the newest revision that is there: idempotent by (slot, revision), in any order.
 * Rejects when the database does not take it.
 */
export function save(save: Save, tab: number | null, newId: string): Promise<number> {
  return write(async (tx) => {
    const row = await tx.objectStore('slots').get(save.slot);
    if (!row) return adopt(tx, save, tab, newId);
    // The journal brings a save without its tab, and may be the first to do so.
    const inTab = { ...row, tab: tab ?? row.tab };
    if (save.revision > row.revision) await supersede(tx, inTab, save);
    else if (row.missing.includes(save.revision)) await fillIn(tx, inTab, save);
    else if (inTab.tab !== row.tab) await tx.objectStore('slots').put(inTab);
    return Math.max(row.revision, save.revision);
  });
}

async function supersede(tx: Writing, row: SlotRow, save: Save): Promise<void> {
  const kept = await tx.objectStore('prompts').get(row.kept);
  if (!kept) return goOnAfterRemoval(tx, row, save);
  await tx.objectStore('prompts').put(revise(kept, save));
  const missing = [...row.missing, ...between(row.revision, save.revision)];
  await tx.objectStore('slots').put({ ...row, missing, revision: save.revision });
}

/**
 * A removed text stays removed whatever is still told of its send, and none of its late saves is waited for. A newer
 * draft is another matter: the person goes on writing, and what they write is kept.
 */
async function goOnAfterRemoval(tx: Writing, row: SlotRow, save: Save): Promise<void> {
  if (save.state === 'draft') await tx.objectStore('prompts').put(keep(row.kept, save));
  await tx.objectStore('slots').put({ ...row, missing: [], revision: save.revision });
}

async function fillIn(tx: Writing, row: SlotRow, save: Save): Promise<void> {
  const kept = await tx.objectStore('prompts').get(row.kept);
  if (kept) await tx.objectStore('prompts').put(addOvertaken(kept, save));
  const missing = row.missing.filter((revision) => revision !== save.revision);
  await tx.objectStore('slots').put({ ...row, missing });
}

/** The revisions after one and before another; a gap beyond reason is a forged message's, not a page's. */
function between(after: number, before: number): number[] {
  const count = Math.min(before - after - 1, longestGap);
  return Array.from({ length: count }, (_, index) => before - 1 - index);
}

const longestGap = 100;

/** The first save of a slot: the text of a reloaded page goes on with what it was before, anything else is new. */
async function adopt(tx: Writing, save: Save, tab: number | null, newId: string): Promise<number> {
  const prompts = tx.objectStore('prompts');
  const known = save.found ? await findAgain(tx, save) : undefined;
  const kept = known?.id ?? newId;
  const { slot, revision } = save;
  await tx.objectStore('slots').put({ slot, kept, revision, missing: between(0, revision), tab });
  if (!known) await prompts.put(keep(kept, save));
  // The page's own copy may lag: the same text, or the beginning of it, changes nothing.
  else if (!known.text.startsWith(save.text)) await prompts.put(revise(known, save));
  return save.revision;
}

async function findAgain(tx: Writing, save: Save): Promise<KeptText | undefined> {
  const since = IDBKeyRange.lowerBound(save.at - foundAgainWithin);
  let cursor = await tx.objectStore('prompts').index('changedAt').openCursor(since, 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    if (isFoundAgain(cursor.value, save)) return cursor.value;
  }
  return undefined;
}

/** How long after a tab's send a failure of that tab's request still is that send's. Milliseconds. */
const lateFailure = 30 * second;

/** Says why the tab's newest send failed, where its page went away before it could. */
export function failNewestOf(tab: number, failure: Failure, at: number): Promise<void> {
  return write(async (tx) => {
    const rows = await tx.objectStore('slots').index('tab').getAll(tab);
    const texts = await Promise.all(rows.map(({ kept }) => tx.objectStore('prompts').get(kept)));
    const sent = texts
      .flatMap((kept) => kept ?? [])
      .filter((kept) => isUnexplained(kept) && at - kept.changedAt < lateFailure)
      .toSorted((a, b) => a.changedAt - b.changedAt)
      .at(-1);
    if (sent) await tx.objectStore('prompts').put(fail(sent, failure));
  });
}

const isUnexplained = ({ state, failure }: KeptText) =>
  state === 'sent' ||
  state === 'answering' ||
  state === 'unknown' ||
  (state === 'failed' && failure === 'unknown');

/**
 * Ends the waiting for sends whose tab is not among the open ones: nobody is left who could tell how they went. A page
 * cannot be relied on to say so itself: it may crash, and in Firefox a closing tab's last message is lost now and then.
 */
export function settleAbandoned(openTabs: readonly number[]): Promise<void> {
  return write(async (tx) => {
    const prompts = tx.objectStore('prompts');
    for (const state of ['sent', 'answering'] as const) {
      for (const kept of await prompts.index('state').getAll(state)) {
        const slots = await tx.objectStore('slots').index('kept').getAll(kept.id);
        const isWatched = slots.some(({ tab }) => tab !== null && openTabs.includes(tab));
        if (!isWatched) await prompts.put(abandon(kept));
      }
    }
  });
}

/** The kept texts, newest first, at most `count`. What does not parse stays in the database and is left out here. */
export async function newest(count = Number.POSITIVE_INFINITY): Promise<KeptText[]> {
  const db = await database();
  const found: KeptText[] = [];
  const tx = db.transaction('prompts');
  let cursor = await tx.store.index('changedAt').openCursor(null, 'prev');
  for (; cursor && found.length < count; cursor = await cursor.continue()) {
    const kept = KeptText.safeParse(cursor.value);
    if (kept.success) found.push(kept.data);
  }
  return found;
}

/** The text that people look for first, by the rule of `headline`, however many newer ones were answered. */
export async function newestAtRisk(): Promise<KeptText | undefined> {
  const db = await database();
  const store = db.transaction('prompts').store;
  const unanswered = promptStates.filter((state) => state !== 'answered');
  const found = await Promise.all(unanswered.map((state) => store.index('state').getAll(state)));
  const readable = found.flat().flatMap((kept) => KeptText.safeParse(kept).data ?? []);
  return headline(readable.toSorted((a, b) => b.changedAt - a.changedAt));
}

/** One kept text, or undefined. */
export async function find(id: string): Promise<KeptText | undefined> {
  const db = await database();
  return db.get('prompts', id);
}

/** Removes one kept text; false where there is none. Its slots stay known, so that a late copy of a save cannot bring it back. */
export function remove(id: string): Promise<boolean> {
  return write(async (tx) => {
    const known = await tx.objectStore('prompts').getKey(id);
    await tx.objectStore('prompts').delete(id);
    return known !== undefined;
  });
}

async function removeWithSlots(tx: Writing, id: string): Promise<void> {
  const slots: SlotRow[] = await tx.objectStore('slots').index('kept').getAll(id);
  await Promise.all(slots.map(({ slot }) => tx.objectStore('slots').delete(slot)));
  await tx.objectStore('prompts').delete(id);
}

/** Removes what has outlived the person's own limits and returns how many that were. */
export function removeExpired(settings: Settings, now: number): Promise<number> {
  return write(async (tx) => {
    const all = await tx.objectStore('prompts').getAll();
    const expired = all.filter((kept) => hasExpired(kept, settings, now));
    for (const { id } of expired) await removeWithSlots(tx, id);
    return expired.length;
  });
}

/** Notes beside the prompt what was handed to whom. */
export function noteHandOff(id: string, handOff: KeptText['handOffs'][number]): Promise<boolean> {
  return write(async (tx) => {
    const kept = await tx.objectStore('prompts').get(id);
    if (!kept) return false;
    await tx.objectStore('prompts').put({ ...kept, handOffs: [...kept.handOffs, handOff] });
    return true;
  });
}

/**
 * Empties all that was ever written: texts and signals. What the person set stays set, and so do the slots: they hold
 * ids only, and without them a late save of a removed text would be taken for a new one.
 */
export async function removeEverything(): Promise<void> {
  const db = await database();
  const names = ['prompts', 'evidence', 'aside'] as const;
  const tx = db.transaction(names, 'readwrite', durable);
  await Promise.all(names.map((name) => tx.objectStore(name).clear()));
  await tx.done;
}
