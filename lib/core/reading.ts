import * as z from 'zod/mini';
import { longestWait } from './asked-to-wait.ts';
import { colourOf, type Decoded, ServiceStatus, unreadableReasons } from './service-status.ts';
import { minute } from './words.ts';

const Time = z.int().check(z.nonnegative());

/** The status page, and its origin, which answers the same under a name of its own. */
export const statusHosts = ['page', 'origin'] as const;
export type StatusHost = (typeof statusHosts)[number];

/** What is remembered of the status page between two looks at it. Times in milliseconds since 1970. */
export const Reading = z.strictObject({
  /** The last status that could be read, and when. */
  good: z.nullable(z.strictObject({ at: Time, status: ServiceStatus })),
  /** Set while the newest look could not read the page. */
  unreadable: z.nullable(z.strictObject({ at: Time, reason: z.enum(unreadableReasons) })),
  /** How many looks in a row could not read it: the back-off counts them. */
  failures: z.int().check(z.nonnegative()),
  /**
   * Until when a watched component was in trouble: its last look that was not clear, and then the first clear one, which is
   * the all-clear. For the guard against relapses.
   */
  redAt: z.nullable(Time),
  /** The page asked not to be asked again before this. */
  notBefore: z.optional(Time),
  /** Which host answered last: the next look begins with it, so that a host that is refused costs no second request each time. */
  host: z.optional(z.enum(statusHosts)),
});
export type Reading = z.infer<typeof Reading>;

export const noReading: Reading = { good: null, unreadable: null, failures: 0, redAt: null };

/** What one look brought: what was read, from which host; `retryAfter` in milliseconds, where the page named one. */
export interface Look {
  at: number;
  decoded: Decoded;
  host: StatusHost;
  retryAfter: number | null;
}

/** A page that refuses us is left alone at least this long, whatever it asks for. Milliseconds. */
const refusedWait = 15 * minute;

/** What is remembered after a look. The last good status stays, with its age, while the page cannot be read. */
export function readingAfter(before: Reading, look: Look, watched: readonly string[]): Reading {
  const { at, decoded, host } = look;
  if (!decoded.ok) {
    const { notBefore: _, ...rest } = before;
    const unreadable = { at, reason: decoded.reason };
    return { ...rest, unreadable, failures: before.failures + 1, ...waitAfter(look) };
  }
  const good = { at, status: decoded.status };
  return { good, unreadable: null, failures: 0, redAt: troubleUntil(before, look, watched), host };
}

/** What is remembered once other components count: that those before are out of trouble is no news of these. */
export function countedAnew(reading: Reading): Reading {
  return { ...reading, redAt: null };
}

function waitAfter({ at, decoded, retryAfter }: Look): { notBefore?: number } {
  const least = !decoded.ok && decoded.reason === 'refused' ? refusedWait : 0;
  const wait = Math.min(longestWait, Math.max(least, retryAfter ?? 0));
  return wait > 0 ? { notBefore: at + wait } : {};
}

/** A trouble last seen longer ago has been over for nobody knows how long: seeing it gone is no all-clear. Milliseconds. */
const oldestTrouble = 6 * 60 * minute;

function troubleUntil(before: Reading, { at, decoded }: Look, watched: readonly string[]): number | null {
  const isTrouble = (status: ServiceStatus) => ['red', 'amber'].includes(colourOf(status, watched));
  const isNow = decoded.ok && isTrouble(decoded.status);
  const { good } = before;
  const wasBefore = good !== null && at - good.at <= oldestTrouble && isTrouble(good.status);
  return isNow || wasBefore ? at : before.redAt;
}
