import { hasAnswer } from '../lib/core/bring-home.ts';
import type { Target } from '../lib/core/hand-off.ts';
import type { KeptText } from '../lib/core/kept-text.ts';
import type { Offers } from '../lib/core/targets.ts';
import { HandedTo } from './HandedTo.tsx';
import { OpenIn } from './OpenIn.tsx';
import { PromptMeta } from './PromptMeta.tsx';
import { useWords } from './words.ts';

/** What a person can do with a kept text wherever it is shown. */
export interface PromptActions {
  onCopy(prompt: KeptText): void;
  onPutBack(prompt: KeptText, replace: boolean): void;
  onOpen?(prompt: KeptText, target: Target): void;
  /** Somebody looks at the other assistants. */
  onMenu?(): void;
  /** Together with the answer that was pasted beside it. */
  onBringHome(prompt: KeptText): void;
  /** Saves it as a Markdown file. */
  onSave(prompt: KeptText): void;
}

interface Props extends PromptActions {
  prompt: KeptText;
  at: number;
  offers: Offers | null;
  /** The name of an assistant by its id. */
  nameOf(target: string): string;
}

/** As much of a text as a card can show; the whole of it is copied, put back and opened. Characters. */
const previewLength = 600;

/** One kept text with its state and what can be done with it, as the popup shows it. */
export function PromptCard({ prompt, at, offers, nameOf, onOpen, ...actions }: Props) {
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
          <OpenIn
            text={prompt.text}
            offers={offers}
            onOpen={(target) => onOpen(prompt, target)}
            onMenu={actions.onMenu}
          />
        )}
        <button type="button" onClick={() => actions.onCopy(prompt)}>
          {say('copy')}
        </button>
        <button type="button" onClick={() => actions.onPutBack(prompt, false)}>
          {say('put_back')}
        </button>
        <button type="button" onClick={() => actions.onSave(prompt)}>
          {say('save_markdown')}
        </button>
        {hasAnswer(prompt) && (
          <button type="button" onClick={() => actions.onBringHome(prompt)}>
            {say('bring_home')}
          </button>
        )}
      </div>
    </article>
  );
}
