import { openDB } from 'idb';
import type { Entry } from '../core/entry.ts';
import { KeptText } from '../core/kept-text.ts';
import { second } from '../core/words.ts';
import { unreadableAnswers } from './answers.ts';
import { database, databaseName } from './database.ts';
import { entryOf } from './kept-entry.ts';
import { within } from './patience.ts';

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
    const kept = KeptText.safeParse(value).data;
    if (kept) entries.push(await entryOf(kept));
    else unreadable.push(value);
  }
  return { entries, unreadable };
}
