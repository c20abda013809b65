import * as z from 'zod/mini';
import { Entry } from './entry.ts';
import { KeptText } from './kept-text.ts';
import { merge } from './merge.ts';
import { Text, Time } from './save.ts';

const format = 'lifeboat-backup';
/** 1: the records of release 0.1, with their versions inside. 2: entries; attachments and pins came in. 3: answers. */
const currentVersion = 3;

/** A larger file is not read at all. Bytes, and UTF-16 units. */
export const maxBackupSize = 256 * 1024 * 1024;
/** A whole backup is 6 deep; records that could not be read may be deeper, and are written as text beyond this. */
const maxDepth = 64;

/** All that is kept, and what of it could not be read as what it should be. */
export interface Everything {
  entries: readonly Entry[];
  unreadable: readonly unknown[];
}

/** Why a file is not taken. `first` is the place of the first damaged entry, from 1; 0: what stands around them is. */
export type BackupRefusal =
  | { why: 'too-big' | 'not-utf8' | 'not-json' | 'too-deep' | 'foreign' | 'newer' }
  | { why: 'damaged'; first: number; damaged: number; of: number };

export type ParsedBackup =
  | { ok: true; entries: Entry[]; unreadable: number }
  | ({ ok: false } & BackupRefusal);

/** A backup file's text, in parts: as one string it may be longer than a browser allows. */
export function* backupParts({ entries, unreadable }: Everything, exportedAt: number): Generator<string> {
  yield `{"format":"${format}","version":${currentVersion},"exportedAt":${exportedAt},"entries":[`;
  for (const [index, entry] of entries.entries()) yield `${index > 0 ? ',' : ''}\n${JSON.stringify(entry)}`;
  yield '\n],"unreadable":[';
  for (const [index, record] of unreadable.entries()) yield `${index > 0 ? ',' : ''}\n${jsonOf(record)}`;
  yield ']}\n';
}

/** Whatever a damaged record holds is written somehow: a backup must not fail because of it. */
function jsonOf(record: unknown): string {
  try {
    const json = JSON.stringify(record, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    return isTooDeep(json) ? JSON.stringify(json) : json;
  } catch {
    return JSON.stringify(String(record));
  }
}

const Envelope = z.object({ format: z.literal(format), version: z.int().check(z.positive()) });
const File = z.strictObject({
  format: z.literal(format),
  version: z.int(),
  exportedAt: Time,
  entries: z.array(z.unknown()),
  unreadable: z.array(z.unknown()),
});

/** Reads a backup file of this or an earlier version, whole or not at all. */
export function parseBackup(text: string): ParsedBackup {
  if (text.length > maxBackupSize) return { ok: false, why: 'too-big' };
  if (isTooDeep(text)) return { ok: false, why: 'too-deep' };
  const json = parseJson(text);
  if (!json) return { ok: false, why: 'not-json' };
  if (!isOurs(json.value)) return { ok: false, why: 'foreign' };
  const envelope = Envelope.safeParse(json.value);
  if (envelope.success && envelope.data.version > currentVersion) return { ok: false, why: 'newer' };
  const file = File.safeParse(json.value);
  if (!envelope.success || !file.success) return { ok: false, why: 'damaged', first: 0, damaged: 0, of: 0 };
  return readEntries(file.data);
}

function isOurs(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === format;
}

function readEntries({ version, entries, unreadable }: z.infer<typeof File>): ParsedBackup {
  const read = version === 1 ? readFirst : readCurrent;
  const found = new Map<string, Entry>();
  const damaged: number[] = [];
  for (const [index, each] of entries.entries()) {
    const entry = read(each);
    if (entry) found.set(entry.kept.id, merge(found.get(entry.kept.id), entry).entry);
    else damaged.push(index + 1);
  }
  const [first] = damaged;
  if (first) return { ok: false, why: 'damaged', first, damaged: damaged.length, of: entries.length };
  return { ok: true, entries: [...found.values()], unreadable: unreadable.length };
}

function readCurrent(value: unknown): Entry | undefined {
  return Entry.safeParse(value).data;
}

const FirstKeptText = z.extend(z.omit(KeptText, { attachments: true, pinned: true }), {
  versions: z.array(z.strictObject({ at: Time, text: Text })),
});

function readFirst(value: unknown): Entry | undefined {
  const first = FirstKeptText.safeParse(value);
  if (!first.success) return undefined;
  const { versions, ...kept } = first.data;
  return { kept: { ...kept, attachments: [], pinned: false }, versions };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [34, 92, 91, 93, 123, 125];

/** Whether a JSON text nests deeper than anything of ours; found before anything is built from it. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (isInText) {
      if (code === backslash) at += 1;
      else if (code === quote) isInText = false;
    } else if (code === quote) isInText = true;
    else if (code === openList || code === openObject) depth += 1;
    else if (code === closeList || code === closeObject) depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}
