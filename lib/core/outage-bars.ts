import type { Stretch, Trouble } from './outage-lead.ts';
import { type LogLine, logLifetime } from './outage-log.ts';
import { watchedComponents } from './service-status.ts';

/** One stretch of trouble on a chart. */
export interface Bar {
  row: 'own' | 'official';
  /** Where it begins and how long it is, of the whole width: 0 to 1. */
  from: number;
  width: number;
  /** How bad it was, or how sure we were. */
  level: 1 | 2 | 3;
}

/** A minute would not be seen in 90 days: a bar is at least a day wide, of the whole. */
const least = 1 / 90;

/** Each trouble of the last 90 days as bars: what was seen here above what the page said. */
export function barsOf(troubles: readonly Trouble[], watched: readonly string[], now: number): Bar[] {
  const bar = (row: Bar['row'], stretch: Stretch | null): Bar[] => {
    const start = now - logLifetime;
    if (!stretch || (stretch.to ?? now) < start) return [];
    const from = Math.min((Math.max(stretch.from, start) - start) / logLifetime, 1 - least);
    const to = Math.min(((stretch.to ?? now) - start) / logLifetime, 1);
    const level = Math.max(1, ...stretch.said.map((line) => levelOf(line, watched))) as Bar['level'];
    return [{ row, from, width: Math.max(to - from, least), level }];
  };
  return troubles.flatMap(({ own, official }) => [...bar('own', own), ...bar('official', official)]);
}

function levelOf(line: LogLine, watched: readonly string[]): number {
  if (line.kind === 'own') return { suspected: 1, likely: 2, confirmed: 3 }[line.confidence];
  if (line.kind === 'unreadable') return 1;
  const levels = watchedComponents(line.status, watched).map(({ status }) =>
    status === 'major_outage' ? 3 : status === 'partial_outage' ? 2 : 1,
  );
  return Math.max(1, ...levels);
}
