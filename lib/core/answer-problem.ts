import * as z from 'zod/mini';
import { second } from './words.ts';

/**
 * Why an answer did not come, or not whole. Each has a sentence of its own that says what to do.
 * `bad-key`: the key is not taken. `forbidden`: the server does not answer extensions, or not this organisation's.
 * `no-credit`: nothing left to pay with. `no-model`: no such model or address. `limit`: too many requests.
 * `overloaded`, `server-error`: theirs. `bad-request`: the server does not understand what every server of this kind
 * should. `too-long`: the prompt is. `wrong-shape`: an answer that is not of the protocol. `broken-off`: it ended in the
 * middle. `unreachable`: no way there. `not-allowed`: the address is not one that was set up.
 */
export const problems = [
  'bad-key',
  'forbidden',
  'no-credit',
  'no-model',
  'limit',
  'overloaded',
  'server-error',
  'bad-request',
  'too-long',
  'wrong-shape',
  'broken-off',
  'unreachable',
  'not-allowed',
] as const;
export type ProblemWord = (typeof problems)[number];

export interface Problem {
  why: ProblemWord;
  /** How long the server wants to be left alone. Milliseconds; null where it does not say. */
  retryAfter: number | null;
  /** The server's own words, without anything that looks like a key; shown once and never kept. */
  said: string | null;
}

export function problem(why: ProblemWord, part: Partial<Problem> = {}): Problem {
  return { why, retryAfter: null, said: null, ...part };
}

/** 529 is Anthropic's "overloaded", 402 OpenRouter's and DeepSeek's "no credit". */
const byStatus: Readonly<Record<number, ProblemWord>> = {
  401: 'bad-key',
  402: 'no-credit',
  403: 'forbidden',
  404: 'no-model',
  405: 'no-model',
  413: 'too-long',
  414: 'too-long',
  429: 'limit',
  503: 'overloaded',
  529: 'overloaded',
};

/**
 * What an error's own words add to its status: Gemini says 400 to a wrong key, OpenAI 429 when nothing is left to pay with,
 * Anthropic 401 to an organisation that allows no browsers.
 */
const byWords: readonly [RegExp, ProblemWord][] = [
  [/CORS requests|direct-browser-access/i, 'forbidden'],
  [/api[_ ]?key[_ ]?(not[_ ])?(in)?valid|authentication_error|invalid_api_key|invalid x-api-key/i, 'bad-key'],
  [/insufficient_quota|billing_error|credit balance/i, 'no-credit'],
  [/context_length|context length|prompt is too long|maximum context|token count.*exceed/i, 'too-long'],
  [/overloaded/i, 'overloaded'],
  [/rate_limit|rate limit|RESOURCE_EXHAUSTED/i, 'limit'],
];

/** Their shapes differ (an object, a list with one, a text), their words are in the same places. */
const Told = z.object({
  message: z.optional(z.string()),
  type: z.nullish(z.string()),
  status: z.optional(z.string()),
  code: z.nullish(z.union([z.string(), z.number()])),
});
const ErrorBody = z.object({ error: z.union([Told, z.string()]) });

interface Words {
  /** For people. */
  message: string | null;
  /** All of it, to look into. */
  all: string;
  code: number | null;
}

/** The error that a body, or an event of a stream, tells of; undefined where it tells of none. */
function wordsOf(value: unknown): Words | undefined {
  const [one] = Array.isArray(value) ? value : [value];
  const error = ErrorBody.safeParse(one).data?.error;
  if (error === undefined) return undefined;
  if (typeof error === 'string') return { message: error, all: error, code: null };
  const { message = null, type, status, code } = error;
  return {
    message,
    all: [message, type, status, code].join(' '),
    code: typeof code === 'number' ? code : null,
  };
}

function whyOf(status: number | null, all: string): ProblemWord {
  const worded = byWords.find(([pattern]) => pattern.test(all))?.[1];
  if (worded) return worded;
  const known = status === null ? undefined : byStatus[status];
  if (known) return known;
  return status === null || status >= 500 ? 'server-error' : 'bad-request';
}

/** Reads a refusal by its status, its body and its `Retry-After`, which is in milliseconds here. */
export function problemOf(status: number, body: string, retryAfter: number | null, key: string): Problem {
  const told = wordsOf(parseJson(body));
  return { why: whyOf(status, told?.all ?? body), retryAfter, said: quoted(told?.message ?? null, key) };
}

/** The error in an event of a stream that began well, or undefined. */
export function problemInStream(event: unknown, key: string): Problem | undefined {
  const told = wordsOf(event);
  return told && problem(whyOf(told.code, told.all), { said: quoted(told.message, key) });
}

/** Longest that is quoted of a server's words. Characters. */
const longestQuote = 300;

/** Servers repeat the key, or the half of it, that they do not like. */
function quoted(message: string | null, key: string): string | null {
  if (!message) return null;
  const withoutKey = key === '' ? message : message.replaceAll(key, '…');
  return withoutKey.replaceAll(/\b(sk-|gsk_|xai-|AIza|Bearer\s)\S+/g, '…').slice(0, longestQuote);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Waited before the second and the third try, where the server names no time. Milliseconds. */
const ownWaits = [1 * second, 4 * second];
/** Who is told to wait longer is not kept waiting, but told. Milliseconds. */
const longestWait = 15 * second;

/**
 * How long to wait before the same is asked again by itself; null: not at all. Only while not a single character has come,
 * only where the trouble is the server's and may pass, twice at most.
 */
export function waitBeforeRetry({ why, retryAfter }: Problem, hasText: boolean, tries: number) {
  const own = ownWaits[tries - 1];
  const mayPass = why === 'limit' || why === 'overloaded' || why === 'server-error';
  if (hasText || !mayPass || own === undefined) return null;
  const wait = Math.max(own, retryAfter ?? 0);
  return wait <= longestWait ? wait : null;
}
