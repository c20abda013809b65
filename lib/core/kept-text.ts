import * as z from 'zod/mini';
import { ways } from './hand-off.ts';
import { type Attachment, Attachments, Name, type Save, Text, Time } from './save.ts';
import { outlive, type Version } from './versions.ts';
import { type Failure, failures, type PromptState, promptStates } from './words.ts';

const Fading = z.strictObject({ at: Time, text: Text });

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
  attachments: Attachments,
  /** Kept however old it gets. */
  pinned: z.boolean(),
  /** See lib/core/versions. */
  fading: z.nullable(Fading),
  handOffs: z.array(z.strictObject({ at: Time, target: Name, way: z.enum(ways) })),
  /** What another assistant answered, as the person pasted it; it changes like a text. */
  answer: z.optional(z.strictObject({ changedAt: Time, text: Text, fading: z.nullable(Fading) })),
  /** Prints of what looks like a secret in it, and was to be carried elsewhere all the same. In their order. */
  agreed: z.optional(z.array(z.int())),
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
    attachments: save.attachments ?? [],
    pinned: false,
    fading: null,
    handOffs: [],
  };
  return withState(blank, save);
}

/**
 * A kept text after a change, and the earlier texts that it no longer holds: what was emptied, shortened or rewritten.
 * They are kept beside it, each once.
 */
export interface Change {
  kept: KeptText;
  outlived: readonly Version[];
}

/** The kept text after a newer save. */
export function revise(kept: KeptText, save: Save): Change {
  const { outlived, fading } = outlivers(kept, save);
  const attachments = save.attachments ?? kept.attachments;
  const next = {
    ...kept,
    fading,
    text: save.text,
    attachments,
    changedAt: Math.max(save.at, kept.changedAt),
    conversation: save.conversation ?? kept.conversation,
    account: save.account ?? kept.account,
  };
  return { kept: withState(next, save), outlived: [...outlived, ...detached(kept, attachments, save.at)] };
}

/** The kept text after a save that a newer one overtook: its send counts, and a text found nowhere else is added. */
export function addOvertaken(kept: KeptText, save: Save): Change {
  const wasSent = save.state === 'sent';
  const attempts = wasSent ? withLateSend(kept.attempts, save.at) : kept.attempts;
  const isThere = wasSent ? holdsAsSent(kept, save.text) : kept.text.startsWith(save.text);
  const attachments = [...kept.attachments, ...without(save.attachments ?? [], kept.attachments)];
  return {
    kept: { ...kept, attempts, attachments },
    outlived: isThere ? [] : [{ at: save.at, text: save.text }],
  };
}

/** The attachments of the first list that the second does not have. */
function without(some: readonly Attachment[], others: readonly Attachment[]): Attachment[] {
  return some.filter(({ name, text }) => !others.some((other) => other.name === name && other.text === text));
}

/** A pasted text is the person's as much as a typed one: taken off the prompt, it stays among its versions. */
function detached(kept: KeptText, attachments: readonly Attachment[], at: number): Version[] {
  return without(kept.attachments, attachments).flatMap(({ text }) => (text ? [{ at, text }] : []));
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
function outlivers(kept: KeptText, save: Save): { outlived: Version[]; fading: Version | null } {
  const wasSent = kept.state !== 'draft' && (save.text !== kept.text || save.state === 'draft');
  if (!wasSent) return outlive(kept, save.text, save.at);
  return { outlived: [{ at: kept.changedAt, text: kept.text }], fading: null };
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

/** How far claude.ai's own draft can lag ours: more than anybody types in its 500 ms to 2 s. Characters. */
const longestLag = 100;

function namesOf({ attachments }: Pick<Save, 'attachments'>): string {
  return JSON.stringify((attachments ?? []).map(({ name }) => name));
}

/**
 * Whether a text that stood in the composer from the start is this kept one again, as after a reload.
 * In the same conversation one may be the beginning of the other: claude.ai's own draft lags.
 */
export function isFoundAgain(kept: KeptText, save: Save): boolean {
  if (!save.found || kept.account !== save.account) return false;
  if (kept.state === 'answered' || kept.state === 'answering') return false;
  // Without a text only what is attached tells one prompt from another.
  if (save.text === '') return kept.text === '' && namesOf(kept) === namesOf(save);
  if (kept.text === save.text) return true;
  const isNear = Math.abs(kept.text.length - save.text.length) <= longestLag;
  const isBeginning = kept.text.startsWith(save.text) || save.text.startsWith(kept.text);
  const isSamePlace = kept.conversation === save.conversation;
  return kept.state === 'draft' && isNear && isBeginning && isSamePlace;
}
