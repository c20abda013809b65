import type { ComponentStatus } from './service-status.ts';
import type { Strips } from './strip.ts';
import { minute } from './words.ts';

const hour = 60 * minute;
const length = 24;

/** The better ones first. What was read in an hour tells more than that something else in it could not be told. */
export const byHarm: readonly ComponentStatus[] = [
  'unknown',
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

/** The hour of a time in milliseconds since 1970, counted from there. */
export const hourOf = (at: number): number => Math.floor(at / hour);

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
