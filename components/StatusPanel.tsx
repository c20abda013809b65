import type { Reading } from '../lib/core/reading.ts';
import type { ServiceStatus } from '../lib/core/service-status.ts';
import type { Strips } from '../lib/core/strip.ts';
import { stripOf } from '../lib/core/strip-cells.ts';
import { minute } from '../lib/core/words.ts';
import { StatusMark } from './StatusMark.tsx';
import { ComingStrip, StatusStrip } from './StatusStrip.tsx';
import { ago } from './times.ts';
import { useWords } from './words.ts';

/** After this a reading is shown as something of the past. Milliseconds. */
const stale = 20 * minute;

interface Props {
  reading: Reading;
  /** Null until the rest of the page has been drawn: their place is kept. */
  strips: Strips | null;
  now: number;
}

/** The status page's own words, part by part, with their age and what it said in the last 24 hours. */
export function StatusPanel({ reading, strips, now }: Props) {
  const words = useWords();
  const { say } = words;
  const { good, unreadable } = reading;
  const isOld = unreadable !== null || (good !== null && now - good.at > stale);
  return (
    <section class={isOld ? 'status status-old' : 'status'}>
      {good && (
        <ul>
          {good.status.components.map((component) => (
            <Component key={component.id} {...component} strips={strips} now={now} />
          ))}
        </ul>
      )}
      {unreadable && <p data-status-page="unreadable">{say('status_unreadable')}</p>}
      <p class="meta">{good ? say('status_age', ago(words, good.at, now)) : say('status_never')}</p>
      {good && (
        <span class="meta" aria-hidden="true">
          {say('strip_axis')}
        </span>
      )}
    </section>
  );
}

type ComponentProps = ServiceStatus['components'][number] & Pick<Props, 'strips' | 'now'>;

function Component({ id, name, status, strips, now }: ComponentProps) {
  const { say } = useWords();
  return (
    <li data-component={id} data-status={status}>
      <StatusMark status={status} />
      <span class="status-name" dir="auto">
        {shortName(name)}
      </span>{' '}
      <span class={status === 'operational' ? 'unseen' : 'meta'}>{say(`status_${status}`)}</span>{' '}
      {strips ? <StatusStrip cells={stripOf(strips, id, now)} /> : <ComingStrip />}
    </li>
  );
}

/** Without the address that the page puts behind it, as in "Claude API (api.anthropic.com)". */
const shortName = (name: string) => name.replace(/ \([^()]*\)$/, '');
