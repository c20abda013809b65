import { useId } from 'preact/hooks';
import { type Bar, barsOf } from '../lib/core/outage-bars.ts';
import type { Trouble } from '../lib/core/outage-lead.ts';
import { logLifetime } from '../lib/core/outage-log.ts';
import { counted, day } from './times.ts';
import { useWords, type Words } from './words.ts';

interface Props {
  troubles: readonly Trouble[];
  /** Ids of the components that count. */
  watched: readonly string[];
  now: number;
}

/** Units of the picture, which is stretched to the width there is. */
const width = 900;
const height = 32;

/** 90 days in two rows: full bars for what was seen here, hollow ones for what the page said; the taller, the graver. */
export function OutageChart({ troubles, watched, now }: Props) {
  const words = useWords();
  const bars = barsOf(troubles, watched, now);
  const id = useId();
  return (
    <figure class="chart">
      <svg
        role="img"
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}d`}
        viewBox={`0 0 ${width} ${2 * height + 4}`}
        preserveAspectRatio="none"
      >
        <title id={`${id}t`}>{words.say('log_chart')}</title>
        <desc id={`${id}d`}>{meaning(words, bars)}</desc>
        <path class="chart-line" d={`M0 ${height + 2}h${width}`} />
        {bars.map((bar) => (
          <path
            key={`${bar.row} ${bar.from}`}
            class={`chart-${bar.row}`}
            data-level={bar.level}
            d={shapeOf(bar)}
          />
        ))}
      </svg>
      <Legend words={words} now={now} />
    </figure>
  );
}

/** Own bars stand on the line between the rows, the page's hang from it: what belongs together meets there. */
function shapeOf({ row, from, width: share, level }: Bar): string {
  const tall = (level * height) / 3;
  const top = row === 'own' ? height - tall : height + 4;
  return `M${(from * width).toFixed(1)} ${top.toFixed(1)}h${(share * width).toFixed(1)}v${tall.toFixed(1)}h${(-share * width).toFixed(1)}z`;
}

function Legend({ words, now }: { words: Words; now: number }) {
  const { say } = words;
  const times = [1, 2 / 3, 1 / 3, 0].map((part) => now - part * logLifetime);
  return (
    <figcaption>
      <p class="chart-days meta" aria-hidden="true">
        {times.map((at) => (
          <span key={at}>{day(words, at)}</span>
        ))}
      </p>
      <p class="meta">
        <span class="chart-key chart-key-own" aria-hidden="true" /> {say('log_own')}{' '}
        <span class="chart-key chart-key-official" aria-hidden="true" /> {say('log_official')}
      </p>
    </figcaption>
  );
}

function meaning(words: Words, bars: readonly Bar[]): string {
  const count = (row: Bar['row']) => counted(words, 'times', bars.filter((bar) => bar.row === row).length);
  return words.say('log_chart_means', count('own'), count('official'));
}
