import { browser } from 'wxt/browser';
import { isJournalKey } from '../core/journal.ts';
import { Save } from '../core/save.ts';
import { takeIn } from './take-in.ts';
import { noteHealth } from './tell.ts';

/** Moves every waiting save into the database. Only a key whose save is on the disk is removed. */
export async function drainJournal(): Promise<void> {
  await moveToDatabase(await browser.storage.local.get(null));
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
  let isOneLeft = false;
  for (const [key, value] of Object.entries(stored)) {
    if (!isJournalKey(key)) continue;
    const parsed = Save.safeParse(value);
    // What does not parse stays where it is: it may hold somebody's text.
    if (parsed.success && (await takeIn(parsed.data, null, key)) === undefined) isOneLeft = true;
  }
  // The next one that was taken must not hide the one that was not.
  if (isOneLeft) await noteHealth(true).catch(() => undefined);
}
