import { waitIn } from '../core/retry-after.ts';
import { minute } from '../core/words.ts';

/** No answer is believed that asks for more. Milliseconds. */
const longest = 30 * 24 * 60 * minute;

/** How long an answer asks to be left alone, within reason. Milliseconds; null where it names no time to come. */
export function waitOf(retryAfter: string | null | undefined): number | null {
  const wait = waitIn(retryAfter ?? null, Date.now(), Date.parse);
  return wait === null ? null : Math.min(wait, longest);
}
