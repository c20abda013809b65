import type { RestoreResult } from '../core/glance.ts';
import type { Filled } from '../core/insertion.ts';
import type { Failure } from '../core/words.ts';

/** What the background pushes to the content script of a claude.ai tab: a page never asks for kept text. */
export type Push =
  /** Put this text into the composer; over other text only when the person agreed to `replace` it. */
  | { push: 'restore'; text: string; replace: boolean }
  /**
   * Put back what stood there before the last restore. `gone`: this page restored nothing; `not-empty`: somebody has
   * written there since.
   */
  | { push: 'undo-restore' }
  /** The page's request to send a prompt failed. */
  | { push: 'request-ended'; failure: Failure; conversation: string | null };

export interface PushReplies {
  restore: RestoreResult;
  'undo-restore': RestoreResult;
  /** The slot that the failure was booked on, if one was awaiting its answer. */
  'request-ended': { attempt: string | null };
}

/** What the script that is put into another assistant's page offers the background there. Milliseconds. */
export interface Filler {
  /** Whether a composer is there, or comes within this time. */
  find(selectors: readonly string[], patience: number): Promise<boolean>;
  /** Puts the text into it, once for each job however often it is asked. */
  fill(job: string, selectors: readonly string[], text: string): Promise<Filled>;
  /** What came of a job; null where it was never begun on this page. */
  outcome(job: string): Promise<Filled> | null;
}

declare global {
  /** In the extension's own world of that page; the page itself cannot see it. */
  var lifeboatFiller: Filler | undefined;
}
