import * as z from 'zod/mini';
import { endpoints, failures, minute, noticePlaces } from './words.ts';

/** Evidence older than this says nothing about now. Milliseconds. */
export const evidenceLifetime = 30 * minute;

const Name = z.string().check(z.minLength(1), z.maxLength(200));

/** A time that every calendar knows: a later one cannot be shown. Milliseconds since 1970. */
const Time = z.int().check(z.nonnegative(), z.lte(8_640_000_000_000_000));

/** Names only: there is no field that could hold a prompt's or an answer's text. */
const SignatureId = z.string().check(z.regex(/^[a-z-]{1,40}$/));
const BrowserError = z.string().check(z.regex(/^[\w:.-]{1,100}$/));

/**
 * How much a notice says about the service: `hard` stands by itself, `ambiguous` needs another signal beside it, `none`
 * is about something else, such as a policy or a conversation that is gone.
 */
export const noticeWeights = ['hard', 'soft', 'ambiguous', 'none'] as const;

/** What one signal showed. */
export const Signal = z.discriminatedUnion('kind', [
  /** A request of the page ended with this HTTP status. */
  z.strictObject({
    kind: z.literal('http'),
    endpoint: z.enum(endpoints),
    status: z.int(),
    /** The answer asked for no try before this (`Retry-After`). Milliseconds since 1970. */
    notBefore: z.optional(Time),
  }),
  /** A request of the page ended without an answer; `error` in the browser's own words, e.g. net::ERR_CONNECTION_RESET. */
  z.strictObject({ kind: z.literal('net-error'), endpoint: z.enum(endpoints), error: BrowserError }),
  /** The page showed a notice; `signature` names the entry in lib/assistants/claude that knew it. */
  z.strictObject({
    kind: z.literal('notice'),
    place: z.enum(noticePlaces),
    signature: SignatureId,
    failure: z.enum(failures),
    weight: z.enum(noticeWeights),
    /** When the page says that a limit ends. Milliseconds since 1970. */
    until: z.optional(Time),
  }),
  /** The page put the sent text back into its composer. */
  z.strictObject({ kind: z.literal('bounced') }),
  /** Nothing came for longer than answers take: no reply at all, or one that stopped growing. */
  z.strictObject({ kind: z.literal('stalled'), phase: z.enum(['no-reply', 'no-growth']) }),
  /** What was taken for stalled goes on. */
  z.strictObject({ kind: z.literal('going-on') }),
  /** claude.ai's own count of sends that failed in a row, within its last five minutes. */
  z.strictObject({ kind: z.literal('backoff'), failures: z.int().check(z.nonnegative()) }),
  /** The page led to its sign-in page. */
  z.strictObject({ kind: z.literal('signed-out') }),
  /** claude.ai itself ended the session: nobody asked to be signed out. */
  z.strictObject({ kind: z.literal('session-ended') }),
  /** claude.ai took a sign-in. */
  z.strictObject({ kind: z.literal('signed-in') }),
  /** The page wants to check that the person is human. */
  z.strictObject({ kind: z.literal('challenge') }),
  /** The browser lost its connection, or has one again. */
  z.strictObject({ kind: z.literal('offline') }),
  z.strictObject({ kind: z.literal('online') }),
  /** claude.ai's page is there, signed in, with its composer. */
  z.strictObject({ kind: z.literal('page-works') }),
  /** An answer came to its end without a failure. */
  z.strictObject({ kind: z.literal('answered') }),
]);
export type Signal = z.infer<typeof Signal>;

/** One signal with its time (milliseconds since 1970) and, where it belongs to one, the attempt: the slot of the sent text. */
export const Evidence = z.strictObject({
  at: z.int().check(z.nonnegative()),
  attempt: z.nullable(Name),
  signal: Signal,
});
export type Evidence = z.infer<typeof Evidence>;
