import * as z from 'zod/mini';
import { KeptText } from './kept-text.ts';
import { Text, Time } from './save.ts';

/** A kept text with its earlier texts. */
export const Entry = z.strictObject({
  kept: KeptText,
  versions: z.array(z.strictObject({ at: Time, text: Text })),
});
export type Entry = z.infer<typeof Entry>;

export function merge(
  existing: Entry | undefined,
  incoming: Entry,
): { entry: Entry; change: 'added' | 'merged' | 'unchanged' } {
  return { entry: existing ?? incoming, change: existing ? 'unchanged' : 'added' };
}
