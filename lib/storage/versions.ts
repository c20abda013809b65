import { applyDifference, differenceFrom, fingerprint } from '../core/difference.ts';
import type { Version } from '../core/versions.ts';

/**
 * One earlier text. Rows are only ever added: an hour's work on a prompt of 100 KB leaves hundreds of versions, and
 * rewriting them at each save was 15 MB a time.
 */
export interface VersionRow {
  /** Id of the kept text. */
  kept: string;
  at: number;
  /** Finds the same text again without reading all of them. */
  hash: number;
  /** Key of the row that holds the whole text which this one is told by; null: `middle` is the whole text. */
  base: number | null;
  head: number;
  tail: number;
  middle: string;
}

/** What this file needs of the object store, so that a migration's transaction will do as well as another. */
interface Readable {
  get(key: number): Promise<VersionRow | undefined>;
  index(name: 'same'): { getAll(key: [string, number]): Promise<VersionRow[]> };
  index(name: 'kept'): {
    getAll(key: string): Promise<VersionRow[]>;
    openCursor(key: string, direction: 'prev'): Promise<{ primaryKey: number; value: VersionRow } | null>;
  };
}

interface Writable extends Readable {
  add(row: VersionRow): Promise<unknown>;
}

/** Adds those texts that are not among the versions of this kept text yet. */
export async function addVersions(
  store: Writable,
  kept: string,
  versions: readonly Version[],
): Promise<void> {
  for (const { at, text } of versions) {
    if (text === '') continue;
    const hash = fingerprint(text);
    const alike = await Promise.all(
      (await store.index('same').getAll([kept, hash])).map((row) => textOf(store, row)),
    );
    if (!alike.includes(text)) await store.add({ kept, at, hash, ...(await tell(store, kept, text)) });
  }
}

/** Told by the newest row that holds a whole text, where that saves at least half; else whole. */
async function tell(store: Readable, kept: string, text: string) {
  const newest = await store.index('kept').openCursor(kept, 'prev');
  const key = newest && (newest.value.base ?? newest.primaryKey);
  const base = key === null ? undefined : await store.get(key);
  const { head, tail, middle } = differenceFrom(base?.middle ?? '', text);
  const isWorthIt = middle.length <= text.length / 2;
  return isWorthIt ? { base: key, head, tail, middle } : { base: null, head: 0, tail: 0, middle: text };
}

/** The text of a row. */
export async function textOf(store: Pick<Readable, 'get'>, row: VersionRow): Promise<string> {
  if (row.base === null) return row.middle;
  const base = await store.get(row.base);
  return applyDifference(base?.middle ?? '', row);
}

/** The earlier texts of a kept one, oldest first. */
export async function versionsIn(store: Readable, kept: string): Promise<Version[]> {
  const rows = await store.index('kept').getAll(kept);
  const versions = await Promise.all(
    rows.map(async (row) => ({ at: row.at, text: await textOf(store, row) })),
  );
  return versions.toSorted((a, b) => a.at - b.at);
}
