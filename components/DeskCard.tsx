import type { ComponentChildren } from 'preact';
import type { KeptText } from '../lib/core/kept-text.ts';
import type { Version } from '../lib/core/versions.ts';
import { Attached } from './Attached.tsx';
import { Earlier } from './Earlier.tsx';
import { FoldedText } from './FoldedText.tsx';
import type { PromptActions } from './PromptCard.tsx';
import { PromptMeta } from './PromptMeta.tsx';
import { useWords } from './words.ts';

/** What a person can do with a kept text at the Desk. */
export interface DeskActions extends Required<PromptActions> {
  onCopyText(text: string): void;
  onDelete(prompt: KeptText): void;
  onPin(prompt: KeptText, pinned: boolean): void;
  /** Saves it as a Markdown file. */
  onSave(prompt: KeptText): void;
  /** Somebody wants to see its earlier texts. */
  onEarlier(prompt: KeptText): void;
}

interface Props extends DeskActions {
  prompt: KeptText;
  /** How many earlier texts there are, and those that were read already. */
  earlier: number;
  versions: readonly Version[] | null;
  at: number;
  target: string;
  /** What else is shown of a prompt, at the end of its card. */
  beside?: (prompt: KeptText) => ComponentChildren;
}

/** One kept text, whole, with everything that is kept beside it. */
export function DeskCard({ prompt, earlier, versions, at, target, beside, ...actions }: Props) {
  return (
    <article class="prompt prompt-listed" data-prompt-state={prompt.state} data-prompt-id={prompt.id}>
      <PromptMeta prompt={prompt} at={at} />
      <FoldedText text={prompt.text} />
      <Attached attachments={prompt.attachments} onCopyText={actions.onCopyText} />
      <Earlier
        count={earlier}
        versions={versions}
        at={at}
        onOpen={() => actions.onEarlier(prompt)}
        onCopyText={actions.onCopyText}
      />
      <Buttons prompt={prompt} target={target} {...actions} />
      {beside?.(prompt)}
    </article>
  );
}

function Buttons({ prompt, target, ...actions }: { prompt: KeptText; target: string } & DeskActions) {
  const { say } = useWords();
  return (
    <div class="actions">
      <button type="button" class="primary" onClick={() => actions.onOpen(prompt)}>
        {say('open_in', target)}
      </button>
      <button type="button" onClick={() => actions.onCopy(prompt)}>
        {say('copy')}
      </button>
      <button type="button" onClick={() => actions.onPutBack(prompt, false)}>
        {say('put_back')}
      </button>
      <span class="actions actions-last">
        <button
          type="button"
          aria-pressed={prompt.pinned}
          onClick={() => actions.onPin(prompt, !prompt.pinned)}
        >
          {say('pin')}
        </button>
        <button type="button" onClick={() => actions.onSave(prompt)}>
          {say('save_markdown')}
        </button>
        <button type="button" onClick={() => actions.onDelete(prompt)}>
          {say('delete')}
        </button>
      </span>
    </div>
  );
}
