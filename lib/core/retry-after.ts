import { second } from './words.ts';

/**
 * How long a server wants to be left alone, by its `Retry-After`: seconds or a date (RFC 9110). Milliseconds; null where it
 * names no time to come. `readDate`: milliseconds since 1970, or NaN.
 */
export function waitIn(
  retryAfter: string | null,
  now: number,
  readDate: (date: string) => number,
): number | null {
  if (retryAfter === null) return null;
  const isSeconds = /^\d+(\.\d+)?$/.test(retryAfter);
  // Some readers of dates take "-3" for one.
  const isDate = /[a-z]{3}/i.test(retryAfter);
  if (!isSeconds && !isDate) return null;
  const wait = isSeconds ? Number(retryAfter) * second : readDate(retryAfter) - now;
  return Number.isFinite(wait) && wait > 0 ? Math.ceil(wait) : null;
}
