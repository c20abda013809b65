import type { Reading } from '../lib/core/reading.ts';
import { ago } from './times.ts';
import { useWords } from './words.ts';

/** The status page's own words, part by part, with their age. */
export function StatusPanel({ reading, now }: { reading: Reading; now: number }) {
  const words = useWords();
  const { say } = words;
  const { good, unreadable } = reading;
  return (
    <section class={unreadable ? 'status status-old' : 'status'}>
      {good && (
        <ul>
          {good.status.components.map(({ id, name, status }) => (
            <li key={id} data-component={id} data-status={status}>
              <span class={`dot dot-${status}`} aria-hidden="true" />
              <span>{name}</span> <span class="meta">{say(`status_${status}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {unreadable && <p data-status-page="unreadable">{say('status_unreadable')}</p>}
      <p class="meta">{good ? say('status_age', ago(words, good.at, now)) : say('status_never')}</p>
    </section>
  );
}
