import type { KeptText } from './kept-text.ts';
import { noReading, type Reading } from './reading.ts';
import type { RetryPlan } from './retry-plan.ts';
import type { Colour } from './service-status.ts';
import type { Verdict } from './verdict.ts';

/** Whether text is being kept; every reason why not is said in words wherever people look. */
export type Saving =
  | { ok: true }
  /** `no-composer`: a claude.ai tab is open whose text box cannot be found. `storage`: the database does not take text. */
  | { ok: false; why: NotSaving };
export type NotSaving = 'no-composer' | 'storage';

/** What the popup shows, in one answer. */
export interface Glance {
  /** When it was put together. Milliseconds since 1970. */
  at: number;
  verdict: Verdict;
  plan: RetryPlan;
  colour: Colour;
  reading: Reading;
  saving: Saving;
  /** Newest first; a few, so that the popup opens at once however much is kept. */
  prompts: readonly KeptText[];
}

/** What is said when nothing that was stored can be read. */
export function withoutDatabase(at: number): Glance {
  return {
    at,
    verdict: { verdict: 'unknown', layer: null, confidence: 'suspected', because: [], since: null },
    plan: { kind: 'none' },
    colour: 'unknown',
    reading: noReading,
    saving: { ok: false, why: 'storage' },
    prompts: [],
  };
}

/** How a restore ended. */
export type RestoreResult =
  | { ok: true }
  /** `opening`: a new tab was opened and will be filled; `not-empty`: nothing was written over other text. */
  | { ok: false; why: 'opening' | 'not-empty' | 'no-composer' | 'differs' | 'gone' };
