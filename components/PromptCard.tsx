import type { Target } from '../lib/core/hand-off.ts';
import type { KeptText } from '../lib/core/kept-text.ts';
import type { Offers } from '../lib/core/targets.ts';
import { OpenIn } from './OpenIn.tsx';
import { PromptMeta } from './PromptMeta.tsx';
import { useWords } from './words.ts';

/** What a person can do with a kept text wherever it is shown. */
export interface PromptActions {
  onCopy(prompt: KeptText): void;
  onPutBack(prompt: KeptText, replace: boolean): void;
  onOpen?(prompt: KeptText, target: Target): void;
  /** Saves it as a Markdown file. */
  onSave(prompt: KeptText): void;
}

interface Props extends PromptActions {
  prompt: KeptText;
  at: number;
  offers: Offers | null;
}

/** As much of a text as a card can show; the whole of it is copied, put back and opened. Characters. */
const previewLength = 600;

/** One kept text with its state and what can be done with it, as the popup shows it. */
export function PromptCard({ prompt, at, offers, onCopy, onPutBack, onOpen, onSave }: Props) {
  const { say } = useWords();
  return (
    <article class="prompt" data-prompt-state={prompt.state} data-prompt-id={prompt.id}>
      <PromptMeta prompt={prompt} at={at} />
      <p class="text" dir="auto">
        {prompt.text.slice(0, previewLength)}
      </p>
      <div class="actions">
        {onOpen && <OpenIn text={prompt.text} offers={offers} onOpen={(target) => onOpen(prompt, target)} />}
        <button type="button" onClick={() => onCopy(prompt)}>
          {say('copy')}
        </button>
        <button type="button" onClick={() => onPutBack(prompt, false)}>
          {say('put_back')}
        </button>
        <button type="button" onClick={() => onSave(prompt)}>
          {say('save_markdown')}
        </button>
      </div>
    </article>
  );
}
