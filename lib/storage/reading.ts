import { type IDBPCursorWithValue, openDB } from 'idb';
import type { Entry } from '../core/backup.ts';
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

/** A kept text as a list shows it, with how many earlier texts are kept beside it. */
export interface Listed {
  kept: KeptText;
  versions: number;
}

/** Where a list goes on: after the text with this time and id. */
export interface Position {
  changedAt: number;
  id: string;
}

/** One kept text, or undefined: also where what is stored does not parse. */
export async function findKept(id: string): Promise<KeptText | undefined> {
  const db = await database();
  return readable(await db.get('prompts', id));
}

const readable = (value: unknown): KeptText | undefined => KeptText.safeParse(value).data;

type Found = AsyncGenerator<KeptText, void, undefined>;
type Index = 'changedAt' | 'standing';

/** The texts that an index gives, last key first. What does not parse stays in the database and is left out here. */
async function* backwards(index: Index, range: IDBKeyRange | null): Found {
  const db = await database();
  type Cursor = IDBPCursorWithValue<Schema, ['prompts'], 'prompts', Index> | null;
  const source = db.transaction('prompts').store.index(index);
  let cursor: Cursor = await source.openCursor(range, 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    const kept = readable(cursor.value);
    if (kept) yield kept;
  }
}

/** The first `count` of them for which this holds. */
async function take(found: Found, count: number, isWanted: (kept: KeptText) => boolean): Promise<KeptText[]> {
  const taken: KeptText[] = [];
  for await (const kept of found) {
    if (isWanted(kept)) taken.push(kept);
    if (taken.length >= count) break;
  }
  return taken;
}

/** A text that was written before its account was known belongs to whoever looks. */
const isOf = (account: string | null) => (kept: KeptText) =>
  account === null || kept.account === null || kept.account === account;

/** The newest kept texts of an account (null: of all), newest first, at most `count`. */
export function newestKept(
  count = Number.POSITIVE_INFINITY,
  account: string | null = null,
): Promise<KeptText[]> {
  return take(backwards('changedAt', null), count, isOf(account));
}

/** Looked at for each state: enough that a few blank ones on top hide nothing. */
const candidates = 10;

/** The text that people look for first, by the rule of `headline`, however many newer ones were answered. */
export async function newestAtRisk(account: string | null = null): Promise<KeptText | undefined> {
  const unanswered = promptStates.filter((state) => state !== 'answered');
  const found = await Promise.all(
    unanswered.map((state) =>
      take(backwards('standing', IDBKeyRange.bound([state], [state, []])), candidates, isOf(account)),
    ),
  );
  return headline(found.flat().toSorted((a, b) => b.changedAt - a.changedAt));
}

/** A stretch of the whole list, newest first, and where the next one begins. */
export async function listKept(
  before: Position | null,
  count: number,
): Promise<{ listed: Listed[]; next: Position | null }> {
  const range = before && IDBKeyRange.upperBound(before.changedAt);
  const isBefore = (kept: KeptText) => !before || kept.changedAt < before.changedAt || kept.id < before.id;
  const found = await take(backwards('changedAt', range), count, isBefore);
  const last = found.at(-1);
  const db = await database();
  const versions = db.transaction('versions').store.index('kept');
  const counts = await Promise.all(found.map(({ id }) => versions.count(id)));
  return {
    listed: found.map((kept, index) => ({ kept, versions: counts[index] ?? 0 })),
    next: last && found.length === count ? { changedAt: last.changedAt, id: last.id } : null,
  };
}

/** Every kept text, newest first. */
export async function everyKept(): Promise<KeptText[]> {
  const db = await database();
  const all = await db.getAllFromIndex('prompts', 'changedAt');
  return all.flatMap((value) => readable(value) ?? []).reverse();
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
