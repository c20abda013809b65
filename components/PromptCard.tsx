import { hasAnswer } from '../lib/core/bring-home.ts';
import type { KeptText } from '../lib/core/kept-text.ts';
import { HandedTo } from './HandedTo.tsx';
import { PromptMeta } from './PromptMeta.tsx';
import { useWords } from './words.ts';

/** What a person can do with a kept text wherever it is shown. */
export interface PromptActions {
  onCopy(prompt: KeptText): void;
  onPutBack(prompt: KeptText, replace: boolean): void;
  onOpen?(prompt: KeptText): void;
  /** Together with the answer that was pasted beside it. */
  onBringHome(prompt: KeptText): void;
}

interface Props extends PromptActions {
  prompt: KeptText;
  at: number;
  /** The name of the assistant that `onOpen` leads to. */
  target: string;
  /** The name of an assistant by its id. */
  nameOf(target: string): string;
}

/** As much of a text as a card can show; the whole of it is copied, put back and opened. Characters. */
const previewLength = 600;

/** One kept text with its state and what can be done with it, as the popup shows it. */
export function PromptCard({ prompt, at, target, nameOf, onCopy, onPutBack, onOpen, onBringHome }: Props) {
  const { say } = useWords();
  return (
    <article class="prompt" data-prompt-state={prompt.state} data-prompt-id={prompt.id}>
      <PromptMeta prompt={prompt} at={at} />
      <p class="text" dir="auto">
        {prompt.text.slice(0, previewLength)}
      </p>
      <HandedTo handOffs={prompt.handOffs} at={at} most={1} nameOf={nameOf} />
      <div class="actions">
        {onOpen && (
          <button type="button" class="primary" onClick={() => onOpen(prompt)}>
            {say('open_in', target)}
          </button>
        )}
        <button type="button" onClick={() => onCopy(prompt)}>
          {say('copy')}
        </button>
        <button type="button" onClick={() => onPutBack(prompt, false)}>
          {say('put_back')}
        </button>
        {hasAnswer(prompt) && (
          <button type="button" onClick={() => onBringHome(prompt)}>
            {say('bring_home')}
          </button>
        )}
      </div>
    </article>
  );
}
