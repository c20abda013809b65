import type { RestoreResult } from '../core/glance.ts';
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
