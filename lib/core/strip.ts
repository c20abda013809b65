import * as z from 'zod/mini';
import { type ComponentStatus, componentStatuses, type ServiceStatus } from './service-status.ts';
import { minute } from './words.ts';

const hour = 60 * minute;
const length = 24;

/**
 * The last 24 hours of the status page, hour by hour. Kept beside the outage log, whose lines say when something changed,
 * not for how long anybody went on looking: an hour in which nothing was read is unknown, whatever was read before it.
 */
export const Strips = z.strictObject({
  /** The hour of the newest cells, counted from 1970. */
  hour: z.int(),
  /** By component: the worst that was read in each hour, oldest first. */
  cells: z.record(z.string(), z.array(z.enum(componentStatuses))),
});
export type Strips = z.infer<typeof Strips>;

export const noStrips: Strips = { hour: 0, cells: {} };

/** The better ones first. What was read in an hour tells more than that something else in it could not be told. */
const byHarm: readonly ComponentStatus[] = [
  'unknown',
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

const worse = (a: ComponentStatus, b: ComponentStatus): ComponentStatus =>
  byHarm.indexOf(a) > byHarm.indexOf(b) ? a : b;

const hourOf = (at: number): number => Math.floor(at / hour);

/** The strips with one more reading. `at` in milliseconds since 1970. */
export function stripsAfter(before: Strips, { components }: ServiceStatus, at: number): Strips {
  // Cells of a time to come: the clock was put back, and nobody can tell by how much.
  const known = hourOf(at) < before.hour ? noStrips : before;
  const cells = components.map(({ id, status }): [string, ComponentStatus[]] => {
    const strip = stripOf(known, id, at);
    return [id, [...strip.slice(0, -1), worse(strip.at(-1) ?? 'unknown', status)]];
  });
  return { hour: hourOf(at), cells: { ...stillTold(known, at), ...Object.fromEntries(cells) } };
}

/** A component that is no longer listed stays until its last cell is a day old. */
function stillTold(strips: Strips, at: number): Strips['cells'] {
  const moved = Object.keys(strips.cells).map((id): [string, ComponentStatus[]] => [
    id,
    stripOf(strips, id, at),
  ]);
  return Object.fromEntries(moved.filter(([, strip]) => strip.some((cell) => cell !== 'unknown')));
}

/** The 24 cells of a component up to now, oldest first: unknown where nothing was read. */
export function stripOf({ hour, cells }: Strips, component: string, now: number): ComponentStatus[] {
  const gone = hourOf(now) - hour;
  const known = gone >= 0 && Object.hasOwn(cells, component) ? (cells[component] ?? []) : [];
  const offset = known.length + gone - length;
  return Array.from({ length }, (_, index) => known[index + offset] ?? 'unknown');
}

/** How many hours of a strip were of each kind, the worst first. */
export function tally(strip: readonly ComponentStatus[]): { status: ComponentStatus; hours: number }[] {
  return byHarm
    .toReversed()
    .map((status) => ({ status, hours: strip.filter((cell) => cell === status).length }))
    .filter(({ hours }) => hours > 0);
}
