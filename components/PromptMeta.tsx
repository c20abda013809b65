import type { KeptText } from '../lib/core/kept-text.ts';
import { clock, sizeOf } from './times.ts';
import { type MessageKey, useWords } from './words.ts';

/** When a text was kept, how it stands, and how long it is. */
export function PromptMeta({ prompt, at }: { prompt: KeptText; at: number }) {
  const words = useWords();
  const { say } = words;
  const state = say(`state_${prompt.state}` as MessageKey);
  const pinned = prompt.pinned ? ` · ${say('pinned')}` : '';
  return (
    <p class="meta">
      {`${say('kept')} `}
      <time dateTime={new Date(prompt.changedAt).toISOString()}>{clock(words, prompt.changedAt, at)}</time>
      {` · ${state} · ${sizeOf(words, prompt.text)}${pinned}`}
    </p>
  );
}
