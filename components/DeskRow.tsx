import type { KeptText } from '../lib/core/kept-text.ts';
import { DeskMark } from './DeskMark.tsx';
import { isolated } from './isolated.ts';
import { clock, sizeOf } from './times.ts';
import { type MessageKey, useWords } from './words.ts';

export interface RowProps {
  prompt: KeptText;
  at: number;
  /** It is the one in the reading pane. */
  isChosen: boolean;
  isPicked: boolean;
}

/** As much of a text as two lines can show. Characters. */
const longest = 240;

/** One kept text in the list: no more than tells it from the others. What is done with it is heard by the list. */
export function DeskRow({ prompt, at, isChosen, isPicked }: RowProps) {
  const words = useWords();
  const { say } = words;
  const beginning = beginningOf(prompt);
  const time = clock(words, prompt.changedAt, at);
  return (
    // biome-ignore lint/a11y/useSemanticElements: its list is none either.
    <div
      role="listitem"
      class={isChosen ? 'row row-chosen' : 'row'}
      data-prompt-state={prompt.state}
      data-prompt-id={prompt.id}
    >
      <input
        type="checkbox"
        checked={isPicked}
        tabIndex={isChosen ? 0 : -1}
        aria-label={say('pick', time, isolated(beginning))}
      />
      <button
        type="button"
        class="row-open"
        tabIndex={isChosen ? 0 : -1}
        aria-current={isChosen ? 'true' : undefined}
      >
        <DeskMark state={prompt.state} />
        <span class="unseen">{say(`state_${prompt.state}` as MessageKey)} </span>
        <span class="row-text" dir="auto">
          {beginning}
        </span>
        <span class="meta">
          {`${time} · ${sizeOf(words, prompt.text)}${prompt.pinned ? ` · ${say('pinned')}` : ''}`}
        </span>
      </button>
    </div>
  );
}

/** A prompt may consist of what is attached alone. */
function beginningOf({ text, attachments }: KeptText): string {
  const start = text.slice(0, 4 * longest).trimStart();
  if (start === '') return attachments.map(({ name }) => name).join(', ');
  return start.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
