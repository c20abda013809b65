import type { ComponentStatus } from '../lib/core/service-status.ts';
import { tally } from '../lib/core/strip-cells.ts';
import { hoursLong, listOf } from './times.ts';
import { useWords } from './words.ts';

/** How high an hour stands, of 12: the higher the worse, so that colour is never needed. */
const heights: Record<ComponentStatus, number> = {
  unknown: 1,
  operational: 5,
  under_maintenance: 5,
  degraded_performance: 8,
  partial_outage: 10,
  major_outage: 12,
};
const height = 12;
const step = 4;

/** One component's last 24 hours, the newest at the end. What was not read is a line on the ground, never green. */
export function StatusStrip({ cells }: { cells: readonly ComponentStatus[] }) {
  const words = useWords();
  const { say } = words;
  const parts = tally(cells).map(({ status, hours }) => {
    const what = say(status === 'unknown' ? 'strip_unread' : `status_${status}`);
    return { status, said: say('strip_part', what, hoursLong(words, hours)) };
  });
  const label = say(
    'strip',
    listOf(
      words,
      parts.map(({ said }) => said),
    ),
  );
  const width = cells.length * step;
  return (
    <svg
      class="strip"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <title>{label}</title>
      {parts.map(({ status }) => (
        <path key={status} class={`strip-${status}`} d={pathOf(cells, status)} />
      ))}
    </svg>
  );
}

/** The place that a strip of 24 hours takes. */
export const ComingStrip = () => <svg class="strip" width={24 * step} height={height} aria-hidden="true" />;

/** One path for all hours of a kind: six components would be 144 elements otherwise. */
function pathOf(cells: readonly ComponentStatus[], status: ComponentStatus): string {
  const tall = heights[status];
  return cells
    .map((cell, index) => (cell === status ? `M${index * step} ${height - tall}h3v${tall}h-3z` : ''))
    .join('');
}
