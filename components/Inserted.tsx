import type { Missed } from '../lib/core/insertion.ts';
import type { KeptText } from '../lib/core/kept-text.ts';
import { isolated } from './isolated.ts';
import { type MessageKey, useWords, type Words } from './words.ts';

interface Props {
  missed: Missed;
  /** The text that did not arrive, where it is at hand. */
  prompt: KeptText | undefined;
  onCopy(prompt: KeptText): void;
  onDismiss(): void;
}

/** Says that a text did not arrive in another composer, why, and what to do instead. */
export function Inserted({ missed, prompt, onCopy, onDismiss }: Props) {
  const words = useWords();
  return (
    <section class="notice" data-missed={missed.why}>
      <p role="status">{missedSentence(words, missed)}</p>
      <div class="actions">
        {prompt && (
          <button type="button" onClick={() => onCopy(prompt)}>
            {words.say('copy')}
          </button>
        )}
        <button type="button" onClick={onDismiss}>
          {words.say('ok')}
        </button>
      </div>
    </section>
  );
}

/** Why a text did not arrive, and the way on from there. */
function missedSentence(words: Words, { why, place, copied }: Missed): string {
  const reason = words.say(`insert_${why.replaceAll('-', '_')}` as MessageKey, isolated(place));
  if (why === 'gone') return reason;
  return `${reason} ${words.say(copied ? 'insert_paste' : 'insert_copy')}`;
}
