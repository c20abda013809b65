import type { IDBPIndex } from 'idb';
import { KeptText } from '../core/kept-text.ts';
import { database, type Schema } from './database.ts';

/** Kept texts in the order of an index. */
export type Found = AsyncGenerator<KeptText, void, undefined>;
type Index = 'changedAt' | 'standing';
type Source<Name extends Index = Index> = IDBPIndex<Schema, ['prompts'], 'prompts', Name, 'readonly'>;

/** The indexes of the kept texts, in a transaction that they share. */
export async function indexes(): Promise<{ [Name in Index]: Source<Name> }> {
  const db = await database();
  const { store } = db.transaction('prompts');
  return { changedAt: store.index('changedAt'), standing: store.index('standing') };
}

/** Read at once at most: ten thousand at once hold a page up for 120 ms (Chromium 156). */
const largestPortion = 256;

/**
 * The texts that an index gives, last key first, read in portions of which each is twice as large as the one before, up
 * to a limit. What does not parse stays in the database and is left out here.
 */
export async function* backwards(source: Source, range: IDBKeyRange | null, portion: number): Found {
  let rest = range;
  for (let size = portion; ; size = Math.min(2 * size, largestPortion)) {
    const { values, first } = await lastValues(source, rest, size);
    for (const value of values) {
      const text = KeptText.safeParse(value).data;
      if (text) yield text;
    }
    if (!first) return;
    rest = range
      ? IDBKeyRange.bound(range.lower, first, range.lowerOpen, true)
      : IDBKeyRange.upperBound(first, true);
  }
}

/**
 * The last of a range, last first, with the key of the first of them: at least `count` of them where there are so many.
 * In three requests however many: a cursor takes one for each, and `getAll` cannot go backwards in Firefox.
 */
export async function lastValues(
  source: Source,
  range: IDBKeyRange | null,
  count: number,
): Promise<{ values: unknown[]; first?: IDBValidKey }> {
  const last = await source.openKeyCursor(range, 'prev');
  if (!last) return { values: [] };
  const end = last.key;
  const first = count > 1 ? await last.advance(count - 1) : last;
  const lower = first ? IDBKeyRange.bound(first.key, end) : range;
  const values: unknown[] = await source.getAll(lower);
  return { values: values.reverse(), ...(first && { first: first.key }) };
}
