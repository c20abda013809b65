import * as z from 'zod/mini';
import { minute, type VerdictWord } from './words.ts';

/** Where an assistant's own status page can be read. */
export interface TargetFeed {
  /** The id of the assistant. */
  target: string;
  /** Answers like Statuspage's `summary.json`. */
  feed: string;
  /** The ids of the parts that a prompt needs. The page's whole would count what has nothing to do with it. */
  components: readonly string[];
  /** Last sign that the facts above hold: year-month-day. */
  checked: string;
}

/** `down` only when the page itself says so; whatever cannot be read is `unknown`. */
const targetStates = ['up', 'degraded', 'down', 'unknown'] as const;
export type TargetState = (typeof targetStates)[number];

/** What was found of an assistant, and when. Milliseconds since 1970. */
const TargetHealth = z.strictObject({ state: z.enum(targetStates), at: z.int() });

/** By the ids of assistants. */
export const TargetHealths = z.record(z.string(), TargetHealth);
export type TargetHealths = z.infer<typeof TargetHealths>;

const Summary = z.object({ components: z.array(z.object({ id: z.string(), status: z.string() })) });

/** Statuspage's words, and incident.io's `full_outage` for the last (seen 2026-07). Others are unknown, never good news. */
const stateOf: Readonly<Record<string, TargetState>> = {
  operational: 'up',
  degraded_performance: 'degraded',
  under_maintenance: 'degraded',
  partial_outage: 'degraded',
  major_outage: 'down',
  full_outage: 'down',
};

/** Reads the body of an assistant's `summary.json`: the worst of the parts that a prompt needs. */
export function decodeTarget(body: string, components: readonly string[]): TargetState {
  const summary = Summary.safeParse(parseJson(body));
  if (!summary.success) return 'unknown';
  const states = components.map((wanted) => {
    const listed = summary.data.components.find(({ id }) => id === wanted);
    return (listed && stateOf[listed.status]) ?? 'unknown';
  });
  const worstFirst = ['down', 'degraded', 'unknown'] as const;
  return worstFirst.find((state) => states.includes(state)) ?? 'up';
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Nobody is asked again before this. Milliseconds. */
const freshFor = 5 * minute;

/** Whether what was found then still says something now. */
export function isFresh(at: number, now: number): boolean {
  return at <= now && now - at < freshFor;
}

/** Only then does a person look for another assistant, and only then are others asked how they are. */
export function isTrouble(verdict: VerdictWord): boolean {
  return troubles.includes(verdict);
}

const troubles: readonly VerdictWord[] = [
  'outage',
  'stalled',
  'signed-out',
  'limit',
  'challenge',
  'too-long',
];
