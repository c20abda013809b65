import type { Recovery } from '../lib/core/glance.ts';
import { clock, counted, inFigures } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  recovery: Recovery;
  now: number;
  onDismiss: () => void;
}

/** Says once that the database was lost, what was brought back, and what was not. */
export function Recovered({ recovery, now, onDismiss }: Props) {
  const words = useWords();
  const { at, restored, missing } = recovery;
  return (
    <section class="notice" data-recovered={restored}>
      <p role="status">
        {words.say('recovered', clock(words, at, now), counted(words, 'texts', restored))}
        {missing > 0 && ` ${words.say('recovered_missing', inFigures(words, missing))}`}
      </p>
      <button type="button" onClick={onDismiss}>
        {words.say('ok')}
      </button>
    </section>
  );
}
