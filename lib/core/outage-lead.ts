import type { LogLine } from './outage-log.ts';
import { watchedComponents } from './service-status.ts';
import { minute } from './words.ts';

/** From when to when something was seen; `to` is null while it lasts. Milliseconds since 1970. */
export interface Stretch {
  from: number;
  to: number | null;
  /** The lines of the log that told it, oldest first. */
  said: LogLine[];
}

/** One trouble as we saw it ourselves, and as the status page told it. */
export interface Trouble {
  own: Stretch | null;
  official: Stretch | null;
  /** How much earlier than the page we knew; negative: later. Null where one of both saw nothing. Milliseconds. */
  ahead: number | null;
}

/** What is further apart than this belongs to two troubles. The page posts a median 19 min late, one in ten over 46. */
const together = 60 * minute;

/** The reasons that come from the page: a verdict that rests on them alone is not our own. */
const isOfThePage = (name: string) => /^(component|status-)/.test(name);

const isOwnTrouble = (line: LogLine): boolean =>
  line.kind === 'own' &&
  (line.verdict === 'outage' || line.verdict === 'stalled') &&
  line.evidence.some((name) => !isOfThePage(name));

const isOfficialTrouble = (line: LogLine, watched: readonly string[]): boolean =>
  line.kind === 'official' &&
  watchedComponents(line.status, watched).some(
    ({ status }) => status !== 'operational' && status !== 'unknown',
  );

/** Every trouble in the log, oldest first, with how far ahead of or behind the official page we were. */
export function troublesIn(lines: readonly LogLine[], watched: readonly string[]): Trouble[] {
  const sorted = lines.toSorted((a, b) => a.at - b.at);
  const own = stretches(
    sorted.filter(({ kind }) => kind === 'own'),
    isOwnTrouble,
  );
  // While the page cannot be read, what it said last holds on.
  const official = stretches(
    sorted.filter(({ kind }) => kind === 'official'),
    (line) => isOfficialTrouble(line, watched),
  );
  return pair(own, official);
}

/** Stretches of lines for which it holds; a break shorter than a relapse takes is part of it. */
function stretches(lines: readonly LogLine[], holds: (line: LogLine) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (!holds(line)) {
      if (last && last.to === null) last.to = line.at;
    } else if (last && (last.to === null || line.at - last.to < relapseTime)) {
      last.to = null;
      last.said.push(line);
    } else found.push({ from: line.at, to: null, said: [line] });
  }
  return found;
}

const relapseTime = 15 * minute;

/** Each official stretch goes with the nearest own one that overlaps it or is less than an hour away. */
function pair(own: readonly Stretch[], official: readonly Stretch[]): Trouble[] {
  const left = [...own];
  const troubles = official.map((page): Trouble => {
    const mine = left
      .filter((stretch) => distance(stretch, page) < together)
      .toSorted((a, b) => Math.abs(a.from - page.from) - Math.abs(b.from - page.from))[0];
    if (!mine) return { own: null, official: page, ahead: null };
    left.splice(left.indexOf(mine), 1);
    return { own: mine, official: page, ahead: page.from - mine.from };
  });
  const alone = left.map((stretch): Trouble => ({ own: stretch, official: null, ahead: null }));
  return [...troubles, ...alone].toSorted((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ own, official }: Trouble): number =>
  Math.min(own?.from ?? Number.POSITIVE_INFINITY, official?.from ?? Number.POSITIVE_INFINITY);

/** Milliseconds between two stretches; 0 where they overlap. */
function distance(a: Stretch, b: Stretch): number {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  return Math.max(0, second.from - (first.to ?? Number.POSITIVE_INFINITY));
}

/** How we compare with the page over all troubles that both saw; null where there is none. */
export interface Lead {
  both: number;
  /** In how many of them we knew first. */
  first: number;
  /** The median time that we knew earlier; negative: later. Milliseconds. */
  median: number;
}

/** Sums up a log. */
export function leadOf(troubles: readonly Trouble[]): Lead | null {
  const ahead = troubles.flatMap((trouble) => trouble.ahead ?? []).toSorted((a, b) => a - b);
  const median = ahead[Math.floor((ahead.length - 1) / 2)];
  if (median === undefined) return null;
  return { both: ahead.length, first: ahead.filter((time) => time > 0).length, median };
}
