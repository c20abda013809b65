import { minute } from '../../lib/core/words.ts';
import type { Incident, Page } from './history-page.ts';

/** Makes of a good answer one that cannot be read. */
export type Break = (body: string) => { httpStatus: number; body: string };

/** What one story adds to the page at a moment. */
interface Part {
  claude?: string;
  api?: string;
  ids?: Page['ids'];
  incident?: Incident;
  broken?: Break;
}

/** Something that happens on the page, and the moments at which it changes. Milliseconds since 1970. */
export interface Story {
  edges: readonly number[];
  at(time: number): Part;
}

type Random = () => number;
/** From `from` on, until the next phase. */
type Phase = readonly [from: number, part: Part];

/** What happens in phases, to an end. */
export function story(phases: readonly Phase[], end: number): Story {
  return {
    edges: [...phases.map(([from]) => from), end],
    at: (time) => (time >= end ? {} : (phases.findLast(([from]) => from <= time)?.[1] ?? {})),
  };
}

const pick = <Value>(random: Random, ...values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(random() * values.length)] ?? values[0];

/** Minutes: median 43, three quarters 89, as recorded of claude.ai. */
function length(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.min(600, Math.max(3, 43 * Math.exp(1.08 * normal)));
}

/** As often as recorded: 125 degraded, 59 partly down, 15 wholly. */
function severity(random: Random): string {
  const drawn = random() * 199;
  return drawn < 125 ? 'degraded_performance' : drawn < 184 ? 'partial_outage' : 'major_outage';
}

/** One incident: its component breaks, turns green while it is monitored, sometimes relapses, and the incident is gone. */
export function spell(random: Random, start: number, id: string, isOfClaude: boolean): Story {
  const worst = severity(random);
  const name = 'Elevated errors on a model';
  const part = (status: string, now: string): Part => {
    const incident = { id, name, status, impact: 'major' };
    return now === 'operational' ? { incident } : { incident, [isOfClaude ? 'claude' : 'api']: now };
  };
  const clear = start + length(random) * minute;
  const phases: Phase[] = [
    [start, part('investigating', worst)],
    [clear, part('monitoring', 'operational')],
  ];
  let end = clear + (5 + 40 * random()) * minute;
  // 2026-03-02: green again, and broken again after 6 and 11 minutes.
  if (random() < 0.3) {
    const relapse = clear + (5 + 8 * random()) * minute;
    const over = relapse + (0.5 * length(random) + 3) * minute;
    phases.push([relapse, part('investigating', worst)], [over, part('monitoring', 'operational')]);
    end = over + 20 * minute;
  }
  return story(phases, end);
}

/** 2026-06-13 to 07-01: open for 450 hours over healthy components, at the highest impact. */
export function pinnedNotice(start: number): Story {
  const incident = { id: 'pinned', name: 'A model is suspended', status: 'identified', impact: 'critical' };
  return story([[start, { incident }]], start + 450 * 60 * minute);
}

/** For an hour or so claude.ai's component goes up and down every few minutes, now and then with a word nobody knows. */
export function flapping(random: Random, start: number): Story {
  const phases: Phase[] = [];
  let at = start;
  while (at < start + 60 * minute) {
    phases.push([at, { claude: severity(random) }], [at + (2 + 4 * random()) * minute, {}]);
    at += (7 + 5 * random()) * minute;
  }
  return story(phases, at);
}

/** Half an hour to ten hours: a wrong certificate (2026-08-14), a challenge (since 2026-09-17), 503 (2026-04-09), half an answer. */
export function unreadable(random: Random, start: number): Story {
  const html = '<!doctype html><title>Human Verification</title>';
  const broken = pick<Break>(
    random,
    () => ({ httpStatus: 0, body: '' }),
    () => ({ httpStatus: 405, body: html }),
    () => ({ httpStatus: 200, body: html }),
    () => ({ httpStatus: 503, body: '' }),
    (body) => ({ httpStatus: 200, body: body.slice(0, body.length / 2) }),
  );
  return story([[start, { broken }]], start + (30 + 570 * random() ** 3) * minute);
}

/** For a day an id is another one, or a component is no longer listed. */
export function renumbering(random: Random, start: number): Story {
  const ids = pick<Page['ids']>(random, 'claude-new', 'claude-gone', 'api-gone');
  return story([[start, { ids }]], start + 24 * 60 * minute);
}
