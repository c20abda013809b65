import { randomFrom } from '../../lib/core/random.ts';
import { minute } from '../../lib/core/words.ts';
import { bodyOf, type Incident, type Page } from './history-page.ts';
import {
  type Break,
  flapping,
  pinnedNotice,
  renumbering,
  type Story,
  spell,
  unreadable,
} from './history-stories.ts';

/** What the status page answers from `at` on, and what claude.ai really is, as far as the page knows: null where nobody does. */
export interface Capture {
  /** Milliseconds since 1970. */
  at: number;
  /** 0: no way to the page. */
  httpStatus: number;
  body: string;
  trouble: boolean | null;
}

export interface History {
  captures: readonly Capture[];
  /** Milliseconds since 1970. */
  end: number;
}

const hour = 60 * minute;
const week = 7 * 24 * hour;
/** From the record of 2026-03-16 to 08-20: ten incidents a week, eight of them on claude.ai. */
const perWeek = { claude: 8, others: 2 };

/**
 * A made-up history of the status page with the traps of the recorded one: a notice that stays open 450 h over healthy
 * components, relapses, ids that vanish, hours in which it cannot be read, components that flap, new words. The same seed
 * makes the same history.
 */
export function makeHistory(seed: number, weeks: number, start = Date.UTC(2026, 2, 16)): History {
  const random = randomFrom(seed);
  const end = start + weeks * week;
  return historyOf(storiesFor(random, start, end), start, end);
}

/** A history in which these stories happen and nothing else. Milliseconds since 1970. */
export function historyOf(stories: readonly Story[], start: number, end: number): History {
  const edges = stories.flatMap(({ edges }) => edges).filter((at) => at > start && at < end);
  const times = [start, ...new Set(edges.toSorted((a, b) => a - b))];
  return { captures: times.map((at) => captureAt(stories, at)), end };
}

function storiesFor(random: () => number, start: number, end: number): Story[] {
  const weeks = (end - start) / week;
  const sometime = () => start + random() * (end - start);
  const many = (count: number, make: (at: number, index: number) => Story) =>
    Array.from({ length: Math.round(count) }, (_, index) => make(sometime(), index));
  return [
    ...many(perWeek.claude * weeks, (at, index) => spell(random, at, `claude${index}`, true)),
    ...many(perWeek.others * weeks, (at, index) => spell(random, at, `other${index}`, false)),
    ...many(Math.max(1, weeks / 13), () => pinnedNotice(start + random() * 0.2 * week)),
    ...many(weeks / 2, (at) => flapping(random, at)),
    ...many(weeks / 2, (at) => unreadable(random, at)),
    ...many(weeks / 4, (at) => renumbering(random, at)),
  ];
}

function captureAt(stories: readonly Story[], at: number): Capture {
  const page: Page = { claude: 'operational', api: 'operational', incidents: [], ids: 'usual' };
  let broken: Break | undefined;
  const incidents: Incident[] = [];
  for (const story of stories) {
    const part = story.at(at);
    if (part.claude && isWorse(part.claude, page.claude)) page.claude = part.claude;
    if (part.api && isWorse(part.api, page.api)) page.api = part.api;
    if (part.ids) page.ids = part.ids;
    if (part.incident) incidents.push(part.incident);
    broken ??= part.broken;
  }
  const body = bodyOf({ ...page, incidents }, at);
  const trouble = page.ids === 'claude-gone' ? null : page.claude !== 'operational';
  return { at, ...(broken?.(body) ?? { httpStatus: 200, body }), trouble };
}

const order = ['operational', 'degraded_performance', 'partial_outage', 'major_outage'];
const isWorse = (a: string, b: string) => order.indexOf(a) > order.indexOf(b);
