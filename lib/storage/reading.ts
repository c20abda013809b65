import { type IDBPIndex, openDB } from 'idb';
import type { Entry } from '../core/entry.ts';
import { headline } from '../core/headline.ts';
import { KeptText } from '../core/kept-text.ts';
import type { Version } from '../core/versions.ts';
import { promptStates, second } from '../core/words.ts';
import { answersTo, unreadableAnswers } from './answers.ts';
import { database, databaseName, type Schema } from './database.ts';
import { within } from './patience.ts';
import { versionsIn } from './versions.ts';

export { answersTo } from './answers.ts';
export { readLog } from './log.ts';

/** One kept text, or undefined: also where what is stored does not parse. */
export async function findKept(id: string): Promise<KeptText | undefined> {
  const db = await database();
  return readable(await db.get('prompts', id));
}

const readable = (value: unknown): KeptText | undefined => KeptText.safeParse(value).data;

type Found = AsyncGenerator<KeptText, void, undefined>;
type Index = 'changedAt' | 'standing';
type Source<Name extends Index = Index> = IDBPIndex<Schema, ['prompts'], 'prompts', Name, 'readonly'>;

/** The indexes of the kept texts, in a transaction that they share. */
async function indexes(): Promise<{ [Name in Index]: Source<Name> }> {
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
async function* backwards(source: Source, range: IDBKeyRange | null, portion: number): Found {
  let rest = range;
  for (let size = portion; ; size = Math.min(2 * size, largestPortion)) {
    const { values, first } = await lastValues(source, rest, size);
    for (const value of values) {
      const text = readable(value);
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
async function lastValues(
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

/** The first `count` of them for which this holds. */
async function take(found: Found, count: number, isWanted: (kept: KeptText) => boolean): Promise<KeptText[]> {
  const taken: KeptText[] = [];
  for await (const text of found) {
    if (isWanted(text)) taken.push(text);
    if (taken.length >= count) break;
  }
  return taken;
}

/** A text that was written before its account was known belongs to whoever looks. */
const isOf = (account: string | null) => (kept: KeptText) =>
  account === null || kept.account === null || kept.account === account;

/** Read at once where nobody says how many are wanted. */
const plenty = 64;

/** The newest kept texts of an account (null: of all), newest first, at most `count`. */
export async function newestKept(
  count = Number.POSITIVE_INFINITY,
  account: string | null = null,
): Promise<KeptText[]> {
  const { changedAt } = await indexes();
  return take(backwards(changedAt, null, Math.min(count, plenty)), count, isOf(account));
}

/** Looked at for each state at most: enough that a few blank ones on top hide nothing. */
const candidates = 10;

/** Read at once of them: nearly always the first is it. */
const fewCandidates = 3;

/** Those that may be the headline: none behind the first that was sent and is at risk is looked at. */
async function candidatesIn(found: Found, isWanted: (kept: KeptText) => boolean): Promise<KeptText[]> {
  const taken: KeptText[] = [];
  for await (const kept of found) {
    if (isWanted(kept)) taken.push(kept);
    if (taken.length >= candidates || headline(taken)?.attempts.length) break;
  }
  return taken;
}

/** The text that people look for first, by the rule of `headline`, however many newer ones were answered. */
export async function newestAtRisk(account: string | null = null): Promise<KeptText | undefined> {
  const { standing } = await indexes();
  const unanswered = promptStates.filter((state) => state !== 'answered');
  const found = await Promise.all(
    unanswered.map((state) =>
      candidatesIn(
        backwards(standing, IDBKeyRange.bound([state], [state, []]), fewCandidates),
        isOf(account),
      ),
    ),
  );
  return headline(found.flat().toSorted((a, b) => b.changedAt - a.changedAt));
}

/** A stretch of the whole list. */
export interface Stretch {
  /** Newest first. What does not parse is left out. */
  listed: KeptText[];
  /** Where the next stretch begins; null where nothing is left. */
  end: IDBValidKey | null;
}

/** The next `count` texts of the whole list, or a few more where several are of the same time; null: from its beginning. */
export async function listKept(count: number, from: IDBValidKey | null = null): Promise<Stretch> {
  const { changedAt } = await indexes();
  const range = from === null ? null : IDBKeyRange.upperBound(from, true);
  const { values, first } = await lastValues(changedAt, range, count);
  return { listed: values.flatMap((value) => readable(value) ?? []), end: first ?? null };
}

/** How many earlier texts are kept beside this one. */
export async function countVersions(id: string): Promise<number> {
  const db = await database();
  return db.countFromIndex('versions', 'kept', id);
}

/** How many texts are kept, and how many earlier ones beside them. */
export async function countKept(): Promise<{ texts: number; versions: number }> {
  const db = await database();
  const [texts, versions] = await Promise.all([db.count('prompts'), db.count('versions')]);
  return { texts, versions };
}

/** The earlier texts of a kept one, oldest first, without the one it has now. */
export async function versionsOf(id: string): Promise<Version[]> {
  const db = await database();
  const tx = db.transaction(['prompts', 'versions']);
  const [kept, versions] = await Promise.all([
    tx.objectStore('prompts').get(id),
    versionsIn(tx.objectStore('versions'), id),
  ]);
  return versions.filter(({ text }) => text !== kept?.text);
}

/** All that is kept, for a backup: also what cannot be read as a kept text. */
export function everything(): Promise<Everything> {
  return readEverything().catch(asItIs);
}

interface Everything {
  entries: Entry[];
  unreadable: unknown[];
}

/** A database that cannot be brought up to date, or was left by a newer version, still gives back what is in it. */
async function asItIs(): Promise<Everything> {
  const db = await within(rawPatience, openDB(databaseName));
  try {
    const unreadable = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
    return { entries: [], unreadable: unreadable.flat() };
  } finally {
    db.close();
  }
}

const rawPatience = 10 * second;

async function readEverything(): Promise<Everything> {
  const db = await database();
  const [stored, aside, strange] = await Promise.all([
    db.getAllFromIndex('prompts', 'changedAt'),
    db.getAll('aside'),
    unreadableAnswers(),
  ]);
  const entries: Entry[] = [];
  const unreadable: unknown[] = [...aside.map(({ value }) => value), ...strange];
  for (const value of stored.reverse()) {
    const kept = readable(value);
    if (kept) entries.push(await entryOf(kept));
    else unreadable.push(value);
  }
  return { entries, unreadable };
}

/** A kept text with all that is kept beside it. */
export async function entryOf(kept: KeptText): Promise<Entry> {
  const [versions, answers] = await Promise.all([versionsOf(kept.id), answersTo(kept.id)]);
  return { kept, versions, ...(answers.length > 0 && { answers }) };
}
