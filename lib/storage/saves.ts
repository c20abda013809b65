import { addOvertaken, isFoundAgain, KeptText, keep, revise } from '../core/kept-text.ts';
import type { Save } from '../core/save.ts';
import { minute } from '../core/words.ts';
import { database, type SlotRow } from './database.ts';
import { store, stored, type Writing, write } from './writing.ts';

/** How far back a text that a reloaded page shows is looked for among the kept ones. Milliseconds. */
const foundAgainWithin = 24 * 60 * minute;

/** What became of a save. */
export interface Saved {
  /** The newest revision of its slot that is on the disk. */
  revision: number;
  /** Id of the kept text that the slot belongs to. */
  kept: string;
}

/** Puts a save on the disk: idempotent by (slot, revision), in any order. Rejects when the database does not take it. */
export function save(save: Save, tab: number | null, newId: string): Promise<Saved> {
  return write(async (tx) => {
    const row = await tx.objectStore('slots').get(save.slot);
    if (!row) return adopt(tx, save, tab, newId);
    // The journal brings a save without its tab, and may be the first to do so.
    const inTab = { ...row, tab: tab ?? row.tab };
    if (save.revision > row.revision) await supersede(tx, inTab, save);
    else if (row.missing.includes(save.revision)) await fillIn(tx, inTab, save);
    else if (inTab.tab !== row.tab) await tx.objectStore('slots').put(inTab);
    return { revision: Math.max(row.revision, save.revision), kept: row.kept };
  });
}

/** Whether any save of this slot has arrived. */
export async function isSlotKnown(slot: string): Promise<boolean> {
  const db = await database();
  return (await db.count('slots', slot)) > 0;
}

async function supersede(tx: Writing, row: SlotRow, save: Save): Promise<void> {
  const kept = await stored(tx, row.kept);
  if (!kept) return goOnAfterRemoval(tx, row, save);
  const change = revise(kept, save);
  const others = (await isOthers(tx, row)) ? [{ at: kept.changedAt, text: kept.text }] : [];
  await store(tx, change.kept, [...change.outlived, ...others]);
  const missing = [...row.missing, ...between(row.revision, save.revision)];
  await tx.objectStore('slots').put({ ...row, missing, revision: save.revision, at: save.at });
}

/** Of two tabs on one draft, what the other one wrote last is not this one's slip: it is kept, however alike they are. */
async function isOthers(tx: Writing, { kept, slot, at = 0 }: SlotRow): Promise<boolean> {
  const rows = await tx.objectStore('slots').index('kept').getAll(kept);
  return rows.some((other) => other.slot !== slot && (other.at ?? 0) >= at);
}

/**
 * A removed text stays removed whatever is still told of its send, and none of its late saves is waited for. A newer
 * draft is another matter: the person goes on writing, and what they write is kept.
 */
async function goOnAfterRemoval(tx: Writing, row: SlotRow, save: Save): Promise<void> {
  if (save.state === 'draft') await store(tx, keep(row.kept, save));
  await tx.objectStore('slots').put({ ...row, missing: [], revision: save.revision, at: save.at });
}

async function fillIn(tx: Writing, row: SlotRow, save: Save): Promise<void> {
  const kept = await stored(tx, row.kept);
  if (kept) {
    const change = addOvertaken(kept, save);
    await store(tx, change.kept, change.outlived);
  }
  const missing = row.missing.filter((revision) => revision !== save.revision);
  await tx.objectStore('slots').put({ ...row, missing });
}

/** The revisions after one and before another; a gap beyond reason is a forged message's, not a page's. */
function between(after: number, before: number): number[] {
  const count = Math.min(before - after - 1, longestGap);
  return Array.from({ length: count }, (_, index) => before - 1 - index);
}

const longestGap = 100;

/** The first save of a slot to arrive: the text of a reloaded page goes on with what it was before, anything else is new. */
async function adopt(tx: Writing, save: Save, tab: number | null, newId: string): Promise<Saved> {
  const known = save.found ? await findAgain(tx, save) : undefined;
  const kept = known?.id ?? newId;
  const { slot, revision } = save;
  await tx
    .objectStore('slots')
    .put({ slot, kept, revision, missing: between(0, revision), at: save.at, tab });
  if (!known) await store(tx, keep(kept, save));
  else {
    // The page's own copy may lag: the same text, or the beginning of it, adds what is attached and nothing else. Not
    // so once something came of it: that save overtook the one that only found the text.
    const lags = save.state === 'draft' && known.text.startsWith(save.text);
    const change = lags ? addOvertaken(known, save) : revise(known, save);
    // Another page may show it still: whatever this one makes of it, it was meant.
    const shown = { at: known.changedAt, text: known.text };
    await store(tx, change.kept, [...change.outlived, shown]);
  }
  return { revision, kept };
}

async function findAgain(tx: Writing, save: Save): Promise<KeptText | undefined> {
  const since = IDBKeyRange.lowerBound(save.at - foundAgainWithin);
  let cursor = await tx.objectStore('prompts').index('changedAt').openCursor(since, 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    const kept = KeptText.safeParse(cursor.value);
    if (kept.success && isFoundAgain(kept.data, save)) return kept.data;
  }
  return undefined;
}
