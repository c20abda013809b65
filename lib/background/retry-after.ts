import { minute, second } from '../core/words.ts';

/** No answer is believed that asks for more. Milliseconds. */
const longest = 30 * 24 * 60 * minute;

/** How long an answer asks to be left alone: seconds or a date (RFC 9110). Milliseconds; null where it names no time to come. */
export function waitOf(retryAfter: string | null | undefined): number | null {
  if (!retryAfter) return null;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * second : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(wait) && wait > 0 ? Math.min(Math.ceil(wait), longest) : null;
}
