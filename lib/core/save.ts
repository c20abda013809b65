import * as z from 'zod/mini';
import { failures, promptStates } from './words.ts';

/** Longest text of one save, in UTF-16 units: over ten times what claude.ai takes, and short of a memory bomb. */
const maxTextLength = 10_000_000;

const Text = z.string().check(z.maxLength(maxTextLength));
const Name = z.string().check(z.minLength(1), z.maxLength(200));

/** A file beside the text, or a long paste that claude.ai made one: never its bytes. */
export const Attachment = z.strictObject({
  name: z.string().check(z.maxLength(500)),
  /** Bytes, where the page says how many. */
  size: z.nullable(z.int().check(z.nonnegative())),
  /** What was pasted, where the page shows it; null for a file. */
  text: z.nullable(Text),
});
export type Attachment = z.infer<typeof Attachment>;

const Attachments = z.array(Attachment).check(z.maxLength(100));

/**
 * One revision of a text on its way from a page to the database.
 * (slot, revision) names it: the same save may arrive twice, late, or out of order.
 */
export const Save = z.strictObject({
  /** One stretch of writing in one tab, from its first character to its outcome. */
  slot: Name,
  revision: z.int().check(z.positive()),
  /** When the page had this text. Milliseconds since 1970. */
  at: z.int().check(z.nonnegative()),
  text: Text,
  state: z.enum(promptStates),
  failure: z.nullable(z.enum(failures)),
  /** claude.ai's id of the conversation, or null for a new chat. */
  conversation: z.nullable(Name),
  /** claude.ai's id of the organisation, so that two accounts in one profile stay apart. */
  account: z.nullable(Name),
  /** True when the text stood in the composer before anything was typed, as after a reload. */
  found: z.boolean(),
  /** Null: as at the revision before. A paste of megabytes must not travel with each keystroke. */
  attachments: z._default(z.nullable(Attachments), null),
});
export type Save = z.infer<typeof Save>;
