import type { IDBPTransaction } from 'idb';
import { KeptText } from '../core/kept-text.ts';
import type { Version } from '../core/versions.ts';
import { second } from '../core/words.ts';
import { database, forgetDatabase, type Schema } from './database.ts';
import { TimedOut, within } from './patience.ts';
import { addVersions } from './versions.ts';

const stores = ['prompts', 'versions', 'slots', 'aside', 'answers'] as const;

/** A transaction over all that makes up the kept texts. */
export type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite'>;

/** `strict`: on the disk, not only with the operating system; measured as no slower here (4–17 ms a round trip). */
export const durable = { durability: 'strict' } as const;

/** A write may hang without an error. Far above what a busy disk takes for 10 MB. */
const writingPatience = 8 * second;

let count = 0;

/** How often kept texts were written since this context began. Who read between two equal counts has read what is kept. */
export const writesMade = (): number => count;

/** Does some work in one transaction: all of it is on the disk when this resolves, or nothing is and it rejects. */
export async function write<Result>(work: (tx: Writing) => Promise<Result>): Promise<Result> {
  const db = await database();
  const tx = db.transaction(stores, 'readwrite', durable);
  try {
    return await within(writingPatience, complete(tx, work));
  } catch (error) {
    // A connection that hangs once is not trusted again.
    if (error instanceof TimedOut || isClosed(error)) forgetDatabase();
    throw error;
  }
}

async function complete<Result>(tx: Writing, work: (tx: Writing) => Promise<Result>): Promise<Result> {
  try {
    const result = await work(tx);
    await tx.done;
    count += 1;
    return result;
  } catch (error) {
    tx.done.catch(() => undefined);
    abort(tx);
    throw error;
  }
}

/** Nothing of a failed work may stay; a transaction that failed by itself is aborted already. */
function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    return;
  }
}

const isClosed = (error: unknown) => error instanceof DOMException && error.name === 'InvalidStateError';

/**
 * A kept text as it is stored. What does not parse is moved aside, where every backup finds it: it must not stand in the
 * way of the text that is being saved now.
 */
export async function stored(tx: Writing, id: string): Promise<KeptText | undefined> {
  const value = await tx.objectStore('prompts').get(id);
  if (value === undefined) return undefined;
  const kept = KeptText.safeParse(value);
  if (kept.success) return kept.data;
  await tx.objectStore('aside').add({ at: Date.now(), from: 'prompts', value });
  await tx.objectStore('prompts').delete(id);
  return undefined;
}

/** Stores a kept text, and beside it the earlier texts that it no longer holds. */
export async function store(tx: Writing, kept: KeptText, outlived: readonly Version[] = []): Promise<void> {
  await tx.objectStore('prompts').put(kept);
  await addVersions(tx.objectStore('versions'), kept.id, outlived);
}
