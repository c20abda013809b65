import * as z from 'zod/mini';
import type { Save } from './save.ts';
import { addVersion, outlive } from './versions.ts';
import { type Failure, failures, type PromptState, promptStates } from './words.ts';

/** Longest text of one save, in UTF-16 units: over ten times what claude.ai takes, and short of a memory bomb. */
const maxTextLength = 10_000_000;

const Text = z.string().check(z.maxLength(maxTextLength));
const Name = z.string().check(z.minLength(1), z.maxLength(200));
const Time = z.int().check(z.nonnegative());

const Version = z.strictObject({ at: Time, text: Text });

const Attempt = z.strictObject({
  /** When it was sent; null while only its outcome has arrived. */
  at: z.nullable(Time),
  outcome: z.nullable(z.enum(['answered', 'failed', 'bounced', 'unknown'])),
  failure: z.nullable(z.enum(failures)),
});

/** A text as it is kept: a draft, or a prompt with its attempts. */
export const KeptText = z.strictObject({
  id: Name,
  text: Text,
  state: z.enum(promptStates),
  failure: z.nullable(z.enum(failures)),
  conversation: z.nullable(Name),
  account: z.nullable(Name),
  createdAt: Time,
  changedAt: Time,
  attempts: z.array(Attempt),
  /** Earlier texts that the newest one does not contain: what was emptied, shortened or rewritten. */
  versions: z.array(Version),
  /** See lib/core/versions. */
  fading: z.nullable(Version),
  handOffs: z.array(z.strictObject({ at: Time, target: Name, way: z.enum(['url', 'clipboard']) })),
});
export type KeptText = z.infer<typeof KeptText>;

const outcomeOf: Partial<Record<PromptState, 'answered' | 'failed' | 'bounced' | 'unknown'>> = {
  answered: 'answered',
  failed: 'failed',
  bounced: 'bounced',
  unknown: 'unknown',
};

/** A new kept text from the first save of its slot. */
export function keep(id: string, save: Save): KeptText {
  const { text, conversation, account, at } = save;
  const blank: KeptText = {
    id,
    text,
    state: 'draft',
    failure: null,
    conversation,
    account,
    createdAt: at,
    changedAt: at,
    attempts: [],
    versions: [],
    fading: null,
    handOffs: [],
  };
  return withState(blank, save);
}

/** The kept text after a newer save. What the new text does not hold becomes a version. */
export function revise(kept: KeptText, save: Save): KeptText {
  const next = {
    ...kept,
    ...outlivers(kept, save),
    text: save.text,
    changedAt: Math.max(save.at, kept.changedAt),
  };
  return withState(
    { ...next, conversation: save.conversation ?? kept.conversation, account: save.account ?? kept.account },
    save,
  );
}

/** The kept text after a save that a newer one overtook: its send counts, and a text found nowhere else is added. */
export function addOvertaken(kept: KeptText, save: Save): KeptText {
  const wasSent = save.state === 'sent';
  const attempts = wasSent ? withLateSend(kept.attempts, save.at) : kept.attempts;
  const isThere = wasSent ? holdsAsSent(kept, save.text) : kept.text.startsWith(save.text);
  const versions = isThere ? kept.versions : addVersion(kept.versions, { at: save.at, text: save.text });
  return { ...kept, attempts, versions };
}

/** A draft may still be changed under the same name, so it does not hold what was sent. */
function holdsAsSent(kept: KeptText, text: string): boolean {
  return kept.text === text && kept.state !== 'draft';
}

function withLateSend(attempts: KeptText['attempts'], at: number): KeptText['attempts'] {
  if (attempts.some((attempt) => attempt.at === at)) return attempts;
  const unnamed = attempts.findIndex((attempt) => attempt.at === null);
  if (unnamed >= 0)
    return attempts.map((attempt, index) => (index === unnamed ? { ...attempt, at } : attempt));
  const late = { at, outcome: 'unknown' as const, failure: null };
  return [...attempts, late].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

/** What was sent is kept apart before its text becomes a draft that may change. */
function outlivers(kept: KeptText, save: Save): Pick<KeptText, 'versions' | 'fading'> {
  const wasSent = kept.state !== 'draft' && (save.text !== kept.text || save.state === 'draft');
  if (!wasSent) return outlive(kept, save.text, save.at);
  return { versions: addVersion(kept.versions, { at: kept.changedAt, text: kept.text }), fading: null };
}

/** "Unknown" claims nothing, so it never replaces an outcome that is known. */
function withState(kept: KeptText, save: Save): KeptText {
  if (save.state === 'unknown' && outcomeOf[kept.state]) return kept;
  const { state, failure } = save;
  return { ...kept, state, failure, attempts: attemptsAfter(kept, state, failure, save.at) };
}

function attemptsAfter(kept: KeptText, state: PromptState, failure: Failure | null, at: number) {
  const started = state === 'sent' && kept.state !== 'sent';
  if (started) return [...kept.attempts, { at, outcome: null, failure: null }];
  const outcome = outcomeOf[state];
  if (!outcome) return kept.attempts;
  // An outcome may overtake its own send on the way.
  const last = kept.attempts.at(-1) ?? { at: null };
  return [...kept.attempts.slice(0, -1), { ...last, outcome, failure }];
}

/** The kept text after its newest attempt turned out to have failed. */
export function fail(kept: KeptText, failure: Failure): KeptText {
  return {
    ...kept,
    state: 'failed',
    failure,
    attempts: attemptsAfter(kept, 'failed', failure, kept.changedAt),
  };
}

/** The kept text after the page that awaited its answer went away. */
export function abandon(kept: KeptText): KeptText {
  return { ...kept, state: 'unknown', attempts: attemptsAfter(kept, 'unknown', null, kept.changedAt) };
}

/** Whether a text was written but nothing shows that Claude answered it. */
export function isAtRisk(kept: KeptText): boolean {
  return kept.state !== 'answered' && kept.text.trim() !== '';
}

/** How far claude.ai's own draft can lag ours: more than anybody types in its 500 ms to 2 s. Characters. */
const longestLag = 100;

/**
 * Whether a text that stood in the composer from the start is this kept one again, as after a reload.
 * In the same conversation one may be the beginning of the other: claude.ai's own draft lags.
 */
export function isFoundAgain(kept: KeptText, save: Save): boolean {
  if (!save.found || kept.account !== save.account) return false;
  if (kept.state === 'answered' || kept.state === 'answering') return false;
  if (kept.text === save.text) return true;
  const isNear = Math.abs(kept.text.length - save.text.length) <= longestLag;
  const isBeginning = kept.text.startsWith(save.text) || save.text.startsWith(kept.text);
  const isSamePlace = kept.conversation === save.conversation;
  return kept.state === 'draft' && isNear && isBeginning && isSamePlace;
}
