import { useState } from 'preact/hooks';
import { hasAnswer } from '../lib/core/bring-home.ts';
import type { KeptText } from '../lib/core/kept-text.ts';
import { sizeOf } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  prompt: KeptText;
  onAnswer: (prompt: KeptText, text: string) => void;
  onBringHome: (prompt: KeptText) => void;
}

/** The place for what another assistant answered, beside a prompt that was carried there. Kept as it is written. */
export function PastedAnswer({ prompt, onAnswer, onBringHome }: Props) {
  const words = useWords();
  const { say } = words;
  // What stands here goes before what was read back: that may be a letter behind.
  const [typed, setTyped] = useState<string | null>(null);
  // The person's to open and close from then on.
  const [startsOpen] = useState(hasAnswer(prompt));
  const kept = prompt.answer?.text ?? '';
  if (prompt.handOffs.length === 0 && prompt.answer === undefined) return null;
  return (
    <details class="beside" open={startsOpen}>
      <summary>{say(hasAnswer(prompt) ? 'pasted_answer' : 'paste_answer')}</summary>
      <textarea
        class="pasted"
        rows={5}
        dir="auto"
        aria-label={say('paste_answer')}
        placeholder={say('paste_answer')}
        value={typed ?? kept}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onAnswer(prompt, currentTarget.value);
        }}
      />
      {hasAnswer(prompt) && (
        <div class="line">
          <button type="button" onClick={() => onBringHome(prompt)}>
            {say('bring_home')}
          </button>
          <span class="meta">{`${say('kept')} · ${sizeOf(words, kept)}`}</span>
        </div>
      )}
    </details>
  );
}
