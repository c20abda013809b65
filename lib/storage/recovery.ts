import { storeAnswers } from './answers.ts';
import { database } from './database.ts';
import type { Copy } from './second-copy.ts';
import { store, stored, write } from './writing.ts';

/** How many texts are kept. */
export async function countKept(): Promise<number> {
  const db = await database();
  return db.count('prompts');
}

/**
 * Puts back those texts that are gone or older than their copy, each as it was, and returns how many that were. Answers
 * come back wherever their copy is further.
 */
export function takeCopies(copies: readonly Copy[]): Promise<number> {
  return write(async (tx) => {
    let count = 0;
    for (const { kept, slots, answers = [] } of copies) {
      await storeAnswers(tx, answers);
      const known = await stored(tx, kept.id);
      if (known && known.changedAt >= kept.changedAt) continue;
      await store(tx, kept, known ? [{ at: known.changedAt, text: known.text }] : []);
      for (const slot of slots) {
        const row = await tx.objectStore('slots').get(slot.slot);
        if (!row || row.revision < slot.revision) await tx.objectStore('slots').put(slot);
      }
      count += 1;
    }
    return count;
  });
}
