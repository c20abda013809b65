import type { Attachment } from './save.ts';
import type { Failure } from './words.ts';

/** Where on claude.ai something happened. */
export interface Place {
  /** The conversation's id, or null for a new chat. */
  conversation: string | null;
  /** The organisation's id. */
  account: string | null;
}

/**
 * What happened on a page, in plain data: all that the ledger knows of the page.
 * `at` is milliseconds since 1970.
 */
export type PageEvent = { at: number; place: Place } & (
  | {
      /** The composer holds this text now; `found` when it stood there before anybody typed. */
      type: 'composer';
      text: string;
      found: boolean;
      /** True when our own restore put it there. */
      restored?: boolean;
      /** What stands beside the text; absent where there is nothing. */
      attachments?: readonly Attachment[];
    }
  /** The person asked to send this; read before the page emptied the box. */
  | { type: 'send'; text: string; attachments?: readonly Attachment[] }
  /** A box in which a sent message is changed, told from others by its number, holds this text now. */
  | { type: 'edit'; box: number; text: string }
  /** The person asked to send the changed message. */
  | { type: 'edit-sent'; box: number; text: string }
  /** The box of a changed message went away. */
  | { type: 'edit-closed'; box: number }
  /** The page shows another composer while the one before still holds its text. */
  | { type: 'switched' }
  /** The person chose a suggestion of this name: it fills the composer, or is sent without passing through it. */
  | { type: 'picked'; text: string }
  /** The page shows a prompt that it did not show before. */
  | { type: 'drawn'; prompt: string }
  /** Keeping goes on after a pause: what stands on the page is kept again. */
  | { type: 'resumed' }
  /** The person asked to send the failed prompt once more. */
  | { type: 'retry' }
  /** The person pressed Stop. */
  | { type: 'stopped' }
  /** The page's address changed; `place` is the new one. */
  | { type: 'moved' }
  /** `prompt`: the text of the row the reply stands under, where the page shows one. */
  | { type: 'reply-began'; prompt?: string | undefined }
  | { type: 'reply-ended'; prompt?: string | undefined }
  /** The page shows that the awaited send failed. */
  | { type: 'failed'; failure: Failure }
  /** The awaited reply does not come, or grows no more; it may yet. */
  | { type: 'stalled'; phase: 'no-reply' | 'no-growth' }
  /** What was taken for stalled goes on. */
  | { type: 'going-on' }
  /** The request that carried a prompt failed; of this conversation where its address says so. */
  | { type: 'refused'; failure: Failure; conversation: string | null }
  /** The page is about to go away. */
  | { type: 'left' }
);
