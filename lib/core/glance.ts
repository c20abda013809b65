import type { Missed } from './insertion.ts';
import type { KeptText } from './kept-text.ts';
import { noReading, type Reading } from './reading.ts';
import type { RetryPlan } from './retry-plan.ts';
import type { Colour } from './service-status.ts';
import { noStrips, type Strips } from './strip.ts';
import type { Verdict } from './verdict.ts';

/** Whether text is being kept; every reason why not is said in words wherever people look. */
export type Saving = { ok: true } | { ok: false; why: NotSaving };
/**
 * `no-access`: the person or the browser withdrew the extension's access to claude.ai.
 * `storage`: the database does not take text.
 * `paused`: the person switched keeping off.
 * `not-kept`: the person asked for the conversation that is open not to be kept.
 * `no-composer`: a claude.ai tab is open whose text box cannot be found.
 */
export type NotSaving = 'no-access' | 'storage' | 'paused' | 'not-kept' | 'no-composer';

/** What the popup shows, in one answer. */
export interface Glance {
  /** When it was put together. Milliseconds since 1970. */
  at: number;
  verdict: Verdict;
  plan: RetryPlan;
  colour: Colour;
  reading: Reading;
  /** What the status page said in the last 24 hours. */
  strips: Strips;
  saving: Saving;
  /** The conversation in the claude.ai tab used last; null for a new chat or where no tab is open. */
  conversation: string | null;
  /** The database was found damaged or empty, and this many texts were brought back from their second copy. */
  recovered: Recovery | null;
  /** The last text that did not arrive in another assistant's composer, until the person has seen it. */
  missed: Missed | null;
  /** Newest first; a few, so that the popup opens at once however much is kept. */
  prompts: readonly KeptText[];
}

/** `at`: when it was found, milliseconds since 1970; `missing`: at least this many texts could not be brought back. */
export interface Recovery {
  at: number;
  restored: number;
  missing: number;
}

/** What is said when nothing that was stored can be read. */
export function withoutDatabase(at: number): Glance {
  return {
    at,
    verdict: { verdict: 'unknown', layer: null, confidence: 'suspected', because: [], since: null },
    plan: { kind: 'none' },
    colour: 'unknown',
    reading: noReading,
    strips: noStrips,
    saving: { ok: false, why: 'storage' },
    conversation: null,
    recovered: null,
    missed: null,
    prompts: [],
  };
}

/** How a restore, or its undoing, ended. */
export type RestoreResult =
  | { ok: true }
  /** `opening`: a new tab was opened and will be filled; `not-empty`: nothing was written over other text. */
  | { ok: false; why: 'opening' | 'not-empty' | 'no-composer' | 'differs' | 'gone' };
