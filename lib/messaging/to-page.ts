import type { RestoreResult } from '../core/glance.ts';
import type { Failure } from '../core/words.ts';

/** What the background pushes to the content script of a claude.ai tab: a page never asks for kept text. */
export type Push =
  /** Put this text into the composer; over other text only when the person agreed to `replace` it. */
  | { push: 'restore'; text: string; replace: boolean }
  /** Put back what stood in the composer before the last restore, if it holds exactly what that put there. */
  | { push: 'undo-restore' }
  /** The page's request to send a prompt failed. */
  | { push: 'request-ended'; failure: Failure; conversation: string | null };

/**
 * How an Undo went. `nothing`: this page restored nothing that could be undone; `changed`: the person has written there
 * since; `differs`: the editor did not take the earlier text exactly.
 */
export type UndoResult = { ok: true } | { ok: false; why: 'no-composer' | 'nothing' | 'changed' | 'differs' };

export interface PushReplies {
  restore: RestoreResult;
  'undo-restore': UndoResult;
  /** The slot that the failure was booked on, if one was awaiting its answer. */
  'request-ended': { attempt: string | null };
}
