import type { KeptText } from '../lib/core/kept-text.ts';
import { clock, sizeOf } from './times.ts';
import { type MessageKey, useWords } from './words.ts';

/** What a person can do with a kept text. */
export interface PromptActions {
  onCopy(prompt: KeptText): void;
  onPutBack(prompt: KeptText, replace: boolean): void;
  onOpen?(prompt: KeptText): void;
  onDelete?(prompt: KeptText): void;
}

interface Props extends PromptActions {
  prompt: KeptText;
  at: number;
  /** The name of the assistant that `onOpen` leads to. */
  target: string;
  isWhole?: boolean;
}

/** As much of a text as a card can show; the whole of it is copied, put back and opened. Characters. */
const previewLength = 600;

/** One kept text with its state and what can be done with it. */
export function PromptCard({ prompt, at, target, isWhole = false, ...actions }: Props) {
  const words = useWords();
  const { say } = words;
  const state = say(`state_${prompt.state}` as MessageKey);
  return (
    <article class="prompt" data-prompt-state={prompt.state} data-prompt-id={prompt.id}>
      <p class="meta">
        {`${say('kept')} `}
        <time dateTime={new Date(prompt.changedAt).toISOString()}>{clock(words, prompt.changedAt, at)}</time>
        {` · ${state} · ${sizeOf(words, prompt.text)}`}
      </p>
      <p class={isWhole ? 'text text-whole' : 'text'} dir="auto">
        {isWhole ? prompt.text : prompt.text.slice(0, previewLength)}
      </p>
      <div class="actions">
        {actions.onOpen && (
          <button type="button" class="primary" onClick={() => actions.onOpen?.(prompt)}>
            {say('open_in', target)}
          </button>
        )}
        <button type="button" onClick={() => actions.onCopy(prompt)}>
          {say('copy')}
        </button>
        <button type="button" onClick={() => actions.onPutBack(prompt, false)}>
          {say('put_back')}
        </button>
        {actions.onDelete && (
          <button type="button" onClick={() => actions.onDelete?.(prompt)}>
            {say('delete')}
          </button>
        )}
      </div>
    </article>
  );
}
