import * as z from 'zod/mini';
import { Allowance, fullAllowance } from '../core/polling.ts';
import { noReading, Reading } from '../core/reading.ts';
import { quiet, Watch } from '../core/recovery.ts';
import { defaultSettings, Settings } from '../core/settings.ts';
import { noStrips, Strips } from '../core/strip.ts';
import { verdicts } from '../core/words.ts';
import { database, type NoteRow } from './database.ts';

interface Note<Value> {
  name: string;
  understand(row: NoteRow | undefined): Promise<Value>;
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
}

/** A value of a known shape under a fixed name. What is stored in another shape is kept aside and read as `fallback`. */
function note<Shape extends z.ZodMiniType>(
  name: string,
  shape: Shape,
  fallback: z.infer<Shape>,
): Note<z.infer<Shape>> {
  const understand = async (row: NoteRow | undefined): Promise<z.infer<Shape>> => {
    if (!row) return fallback;
    const parsed = shape.safeParse(row.value);
    if (parsed.success) return parsed.data;
    const db = await database();
    await db.add('aside', { at: Date.now(), from: name, value: row.value });
    await db.delete('notes', name);
    return fallback;
  };
  return {
    name,
    understand,
    async read() {
      const db = await database();
      return understand(await db.get('notes', name));
    },
    async write(value) {
      const db = await database();
      await db.put('notes', { name, value });
    },
  };
}

type Values<Notes> = {
  -readonly [At in keyof Notes]: Notes[At] extends { read(): Promise<infer Value> } ? Value : never;
};

/** Several at once, in one transaction: each transaction is some messages between processes. */
export async function readNotes<const Notes extends readonly Pick<Note<unknown>, 'name' | 'understand'>[]>(
  ...notes: Notes
): Promise<Values<Notes>> {
  const db = await database();
  const { store } = db.transaction('notes');
  const rows = await Promise.all(notes.map(({ name }) => store.get(name)));
  return (await Promise.all(notes.map((note, at) => note.understand(rows[at])))) as Values<Notes>;
}

export const readingNote = note('reading', Reading, noReading);
/** What it said in the last 24 hours. */
export const stripsNote = note('strips', Strips, noStrips);
/** What may still be asked of the status page today. */
export const allowanceNote = note('allowance', Allowance, fullAllowance);
/** Where the guard against relapses stands. */
export const watchNote = note('watch', Watch, quiet);
export const settingsNote = note('settings', Settings, defaultSettings);

const Recovery = z.strictObject({ at: z.int(), restored: z.int(), missing: z.int() });
/** What was brought back after the database had lost it, until the person has seen it. */
export const recoveryNote = note('recovery', z.nullable(Recovery), null);

/** When the person dismissed the notice on claude.ai; null again once that trouble is over. Milliseconds since 1970. */
export const dismissalNote = note('dismissal', z.nullable(z.int()), null);

const Trouble = z.strictObject({ verdict: z.enum(verdicts), since: z.int(), seenAt: z.int() });
export type Trouble = z.infer<typeof Trouble>;
/** The trouble that is on: its evidence is let go after a while, and a plan must not begin anew. */
export const troubleNote = note('trouble', z.nullable(Trouble), null);
/** Sets this browser's retry plan apart from everybody else's; 0 until it is drawn. */
export const seedNote = note('seed', z.int(), 0);
