import { isSameRow, LogLine, logLifetime, saysTheSame } from '../core/outage-log.ts';
import { database } from './database.ts';

/** Adds a line where it says something other than the last one of its row. True where it did. */
export async function addToLog(line: LogLine): Promise<boolean> {
  const db = await database();
  // Look and write in one transaction: two that tell the same at once must not both be written.
  const tx = db.transaction('log', 'readwrite');
  let cursor = await tx.store.openCursor(null, 'prev');
  while (cursor && !isSameRow(cursor.value, line)) cursor = await cursor.continue();
  const isNews = !cursor || !saysTheSame(cursor.value, line);
  if (isNews) await tx.store.add(line);
  await tx.done;
  return isNews;
}

/** Every line that can be read, oldest first. */
export async function readLog(): Promise<LogLine[]> {
  const db = await database();
  const all: unknown[] = await db.getAllFromIndex('log', 'at');
  return all.flatMap((line) => LogLine.safeParse(line).data ?? []);
}

/** Lets go of lines that have outlived their time. `now` in milliseconds since 1970. */
export async function removeOldLog(now: number): Promise<void> {
  const db = await database();
  const tx = db.transaction('log', 'readwrite');
  const old = IDBKeyRange.upperBound(now - logLifetime, true);
  for (const key of await tx.store.index('at').getAllKeys(old)) await tx.store.delete(key);
  await tx.done;
}
