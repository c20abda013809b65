import * as z from 'zod/mini';
import { KeptAnswer } from '../core/answer.ts';
import { fingerprint } from '../core/difference.ts';
import { KeptText } from '../core/kept-text.ts';
import { second } from '../core/words.ts';
import { readableAnswers } from './answers.ts';
import { database } from './database.ts';
import { TimedOut, within } from './patience.ts';

/**
 * A second copy of the newest texts, in the extension's private file system (OPFS): Chrome empties a damaged IndexedDB
 * without an error (measured, 156), and what goes wrong with one kind of storage leaves the other alone.
 */
const folderName = 'second-copy';

/** How many texts have one. */
export const copiesKept = 20;

const Slot = z.strictObject({
  slot: z.string(),
  kept: z.string(),
  revision: z.int(),
  missing: z.array(z.int()),
  at: z.optional(z.int()),
  tab: z.nullable(z.int()),
});

/** A text with its answers and its slots: pages that are open when the database is lost go on saving to the same text. */
export const Copy = z.strictObject({
  kept: KeptText,
  slots: z.array(Slot),
  /** Absent where there is none. */
  answers: z.optional(z.array(KeptAnswer)),
});
export type Copy = z.infer<typeof Copy>;

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create: true });
}

/** Ids of imported texts may hold anything; their first characters and their fingerprint make a file's name. */
const fileOf = (id: string): string =>
  `${id.replaceAll(/[^\w-]/g, '_').slice(0, 60)}.${fingerprint(id)}.json`;

/** The file system may hang as a database may, and deletions wait for it. Far above what a busy disk takes for 10 MB. */
const patience = 10 * second;

/**
 * Copies a text as it is kept now, or takes its copy away where it is no longer kept. Rejects with `TimedOut` where the
 * file system does not answer; `onLate` is called when the copy was made after all.
 */
export function copyText(id: string, onLate: () => void): Promise<void> {
  const copying = writeCopy(id);
  return within(patience, copying).catch((error: unknown) => {
    if (error instanceof TimedOut) void copying.then(onLate, () => undefined);
    throw error;
  });
}

async function writeCopy(id: string): Promise<void> {
  const db = await database();
  const tx = db.transaction(['prompts', 'slots', 'answers']);
  const [kept, slots, stored] = await Promise.all([
    tx.objectStore('prompts').get(id),
    tx.objectStore('slots').index('kept').getAll(id),
    tx.objectStore('answers').index('kept').getAll(id),
  ]);
  if (!kept) return removeFile(await folder(), fileOf(id));
  const answers = readableAnswers(stored);
  const file = await (await folder()).getFileHandle(fileOf(id), { create: true });
  // The old content stays until `close` has put the new one in its place.
  const stream = await file.createWritable();
  await stream.write(JSON.stringify({ kept, slots, ...(answers.length > 0 && { answers }) }));
  await stream.close();
}

/** Takes a text's copy away. Rejects where that fails: a text that is deleted must not come back. */
export function dropCopy(id: string): Promise<void> {
  return within(
    patience,
    folder().then((from) => removeFile(from, fileOf(id))),
  );
}

async function removeFile(from: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await from.removeEntry(name);
  } catch (error) {
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    if (!isGone) throw error;
  }
}

/** Takes every copy away. */
export function dropCopies(): Promise<void> {
  return within(patience, removeFiles());
}

async function removeFiles(): Promise<void> {
  const from = await folder();
  for (const { name } of await files(from)) await removeFile(from, name);
}

async function files(from: FileSystemDirectoryHandle): Promise<FileSystemFileHandle[]> {
  const found: FileSystemFileHandle[] = [];
  for await (const entry of from.values())
    if (entry.kind === 'file') found.push(entry as FileSystemFileHandle);
  return found;
}

/** Takes away the copies of all but the newest texts. */
export function limitCopies(): Promise<void> {
  return within(patience, removeOld());
}

async function removeOld(): Promise<void> {
  const from = await folder();
  const dated = await Promise.all(
    (await files(from)).map(async (file) => ({ name: file.name, at: (await file.getFile()).lastModified })),
  );
  const old = dated.toSorted((a, b) => b.at - a.at).slice(copiesKept);
  for (const { name } of old) await removeFile(from, name);
}

/** Every copy that can be read, newest text first. */
export function allCopies(): Promise<Copy[]> {
  return within(patience, readCopies());
}

async function readCopies(): Promise<Copy[]> {
  const texts = await Promise.all(
    (await files(await folder())).map(async (file) => (await file.getFile()).text()),
  );
  return texts.flatMap((text) => parsed(text) ?? []).toSorted((a, b) => b.kept.changedAt - a.kept.changedAt);
}

/** A file that was cut short is no copy. */
function parsed(text: string): Copy | undefined {
  try {
    return Copy.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
