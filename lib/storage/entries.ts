import type { Entry } from '../core/entry.ts';
import { merge } from '../core/merge.ts';
import { answersIn, storeAnswers } from './answers.ts';
import { versionsIn } from './versions.ts';
import { store, stored, type Writing, write } from './writing.ts';

/** How many texts were new, how many got something that was not there, and how many were there already. */
export interface Taken {
  added: number;
  merged: number;
  unchanged: number;
}

/** As many as one transaction takes in without coming near its patience. */
const together = 100;

/**
 * Takes in whole texts, of a backup or of a removal that is undone: each goes on with what is kept under its id.
 * `welcome` may change what is kept of a text that was not there.
 */
export async function take(entries: readonly Entry[], welcome: (added: Entry) => Entry): Promise<Taken> {
  const taken = { added: 0, merged: 0, unchanged: 0 };
  for (let from = 0; from < entries.length; from += together) {
    const some = entries.slice(from, from + together);
    const changes = await write((tx) => takeSome(tx, some, welcome));
    for (const change of changes) taken[change] += 1;
  }
  return taken;
}

async function takeSome(tx: Writing, entries: readonly Entry[], welcome: (added: Entry) => Entry) {
  const changes: (keyof Taken)[] = [];
  for (const incoming of entries) {
    const { id } = incoming.kept;
    const kept = await stored(tx, id);
    const versions = kept ? await versionsIn(tx.objectStore('versions'), id) : [];
    const answers = kept ? await answersIn(tx, id) : [];
    const existing = kept && { kept, versions, ...(answers.length > 0 && { answers }) };
    const { entry, change } = merge(existing, kept ? incoming : welcome(incoming));
    if (change !== 'unchanged') {
      await store(tx, entry.kept, entry.versions);
      // A file from outside may name another text as theirs.
      await storeAnswers(
        tx,
        (entry.answers ?? []).map((answer) => ({ ...answer, kept: id })),
      );
    }
    changes.push(change);
  }
  return changes;
}
