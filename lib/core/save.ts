import * as z from 'zod/mini';
import { failures, promptStates } from './words.ts';

/** Longest text of one save, in UTF-16 units: over ten times what claude.ai takes, and short of a memory bomb. */
const maxTextLength = 10_000_000;

export const Text = z.string().check(z.maxLength(maxTextLength));
export const Name = z.string().check(z.minLength(1), z.maxLength(200));
export const Time = z.int().check(z.nonnegative());

/** A file beside a text: what it was, never its bytes, so that the person can be told what to attach again. */
export const Attachment = z.strictObject({
  name: z.string().check(z.maxLength(500)),
  /** Bytes; null where the page does not say. */
  size: z.nullable(z.int().check(z.nonnegative())),
  /** The text of "Pasted content", where the page shows it: claude.ai makes long pastes an attachment. */
  text: z.nullable(Text),
});
export type Attachment = z.infer<typeof Attachment>;

/** More than claude.ai takes with one prompt. */
const maxAttachments = 100;
export const Attachments = z.array(Attachment).check(z.maxLength(maxAttachments));

/**
 * One revision of a text on its way from a page to the database.
 * (slot, revision) names it: the same save may arrive twice, late, or out of order.
 */
export const Save = z.strictObject({
  /** One stretch of writing in one tab, from its first character to its outcome. */
  slot: Name,
  revision: z.int().check(z.positive()),
  /** When the page had this text. Milliseconds since 1970. */
  at: Time,
  text: Text,
  /**
   * What is attached; null where that is as it was at the revision before: a pasted text of 4 MB must not travel with
   * every keystroke. Absent in what a page of version 0.1 left in the journal.
   */
  attachments: z._default(z.nullable(Attachments), null),
  state: z.enum(promptStates),
  failure: z.nullable(z.enum(failures)),
  /** claude.ai's id of the conversation, or null for a new chat. */
  conversation: z.nullable(Name),
  /** claude.ai's id of the organisation, so that two accounts in one profile stay apart. */
  account: z.nullable(Name),
  /**
   * True when the text stood in the composer before anything was typed, as after a reload. So say all later revisions of
   * its slot too: any of them may be the first to arrive.
   */
  found: z.boolean(),
});
export type Save = z.infer<typeof Save>;
