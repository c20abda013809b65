import { headline } from '../core/headline.ts';
import { KeptText } from '../core/kept-text.ts';
import { promptStates } from '../core/words.ts';
import { backwards, type Found, indexes, lastValues } from './backwards.ts';
import { database } from './database.ts';

export { answersTo } from './answers.ts';
export { everything } from './everything.ts';
export { countVersions, entryOf, findKept, versionsOf } from './kept-entry.ts';
export { readLog } from './log.ts';

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
  return { listed: values.flatMap((value) => KeptText.safeParse(value).data ?? []), end: first ?? null };
}

/** How many texts are kept, and how many earlier ones beside them. */
export async function countKept(): Promise<{ texts: number; versions: number }> {
  const db = await database();
  const [texts, versions] = await Promise.all([db.count('prompts'), db.count('versions')]);
  return { texts, versions };
}
