import { browser } from 'wxt/browser';
import { isJournalKey } from '../core/journal.ts';
import { Save } from '../core/save.ts';
import { database } from '../storage/database.ts';
import { isSlotKnown } from '../storage/saves.ts';
import { takeIn } from './take-in.ts';
import { noteHealth } from './tell.ts';

/** Moves every waiting save into the database. Only a key whose save is on the disk is removed. */
export async function drainJournal(): Promise<void> {
  await moveToDatabase(await browser.storage.local.get(null));
}

/** Brings in what waits, before the first save of a slot: later ones know what they go on with. */
export async function drainBefore(slot: string): Promise<void> {
  if (!(await isSlotKnown(slot))) await drainJournal();
}

/** The saves among changed keys: the page may be gone already, so nobody else will bring them. */
export async function drainChanges(changes: Record<string, { newValue?: unknown }>): Promise<void> {
  const written = Object.entries(changes).filter(([, { newValue }]) => newValue !== undefined);
  await moveToDatabase(Object.fromEntries(written.map(([key, { newValue }]) => [key, newValue])));
}

/** Throws away all that waits, also what does not parse: it may hold somebody's text. */
export async function emptyJournal(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(stored).filter(isJournalKey));
}

async function moveToDatabase(stored: Record<string, unknown>): Promise<void> {
  const saves = savesIn(stored);
  if (saves.length === 0) return;
  let isOneLeft = !(await isOpen());
  if (!isOneLeft) {
    for (const [key, save] of saves) if ((await takeIn(save, null, key)) === undefined) isOneLeft = true;
  }
  // The next one that was taken must not hide the one that was not.
  if (isOneLeft) await noteHealth(true).catch(() => undefined);
}

/** The saves among stored keys. What does not parse stays where it is: it may hold somebody's text. */
export function savesIn(stored: Record<string, unknown>): [string, Save][] {
  return Object.entries(stored).flatMap(([key, value]) => {
    const save = isJournalKey(key) ? Save.safeParse(readEntry(value)).data : undefined;
    return save ? [[key, save] as [string, Save]] : [];
  });
}

/** As JSON since 0.2: Chrome's storage replaces half of a surrogate pair by U+FFFD, JSON carries it as an escape. */
function readEntry(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Each save would wait for a database that hangs. */
const isOpen = (): Promise<boolean> =>
  database().then(
    () => true,
    () => false,
  );
