import { type Entry, merge } from '../core/backup.ts';
import { versionsOf } from './reading.ts';
import { store, stored, write } from './writing.ts';

/** How many texts were new, how many got something that was not there, and how many were there already. */
export interface Taken {
  added: number;
  merged: number;
  unchanged: number;
}

/** Takes in whole texts, of a backup or of a removal that is undone: each goes on with what is kept under its id. */
export async function take(entries: readonly Entry[]): Promise<Taken> {
  const taken = { added: 0, merged: 0, unchanged: 0 };
  for (const entry of entries) taken[await takeOne(entry)] += 1;
  return taken;
}

/** Merging twice changes nothing: a save that comes between the look and the write is merged, not lost. */
async function takeOne(incoming: Entry): Promise<keyof Taken> {
  const versions = await versionsOf(incoming.kept.id);
  return write(async (tx) => {
    const kept = await stored(tx, incoming.kept.id);
    const { entry, change } = merge(kept && { kept, versions }, incoming);
    if (change !== 'unchanged') await store(tx, entry.kept, entry.versions);
    return change;
  });
}
