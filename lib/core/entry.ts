import * as z from 'zod/mini';
import { KeptAnswer } from './answer.ts';
import { KeptText } from './kept-text.ts';
import { Text, Time } from './save.ts';

/** A kept text with the earlier texts and the answers that are kept beside it: all there is of it, as a backup carries it. */
export const Entry = z.strictObject({
  kept: KeptText,
  versions: z.readonly(z.array(z.strictObject({ at: Time, text: Text }))),
  /** Absent where there is none. */
  answers: z.optional(z.readonly(z.array(KeptAnswer))),
});
export type Entry = z.infer<typeof Entry>;
