import * as z from 'zod/mini';
import { ServiceStatus, unreadableReasons } from './service-status.ts';

const Time = z.int().check(z.nonnegative());

/** What is remembered of the status page between two looks at it. Times in milliseconds since 1970. */
export const Reading = z.strictObject({
  /** The last status that could be read, and when. */
  good: z.nullable(z.strictObject({ at: Time, status: ServiceStatus })),
  /** Set while the newest look could not read the page. */
  unreadable: z.nullable(z.strictObject({ at: Time, reason: z.enum(unreadableReasons) })),
  /** How many looks in a row could not read it: the back-off counts them. */
  failures: z.int().check(z.nonnegative()),
  /** When a watched component was last seen red, for the guard against relapses. */
  redAt: z.nullable(Time),
});
export type Reading = z.infer<typeof Reading>;

export const noReading: Reading = { good: null, unreadable: null, failures: 0, redAt: null };
