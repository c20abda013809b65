import * as z from 'zod/mini';
import { type ComponentStatus, componentStatuses, type ServiceStatus } from './service-status.ts';
import { byHarm, hourOf, stripOf } from './strip-cells.ts';

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

const worse = (a: ComponentStatus, b: ComponentStatus): ComponentStatus =>
  byHarm.indexOf(a) > byHarm.indexOf(b) ? a : b;

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
