import type { ComponentChildren } from 'preact';
import type { KeptText } from '../lib/core/kept-text.ts';
import type { Offers } from '../lib/core/targets.ts';
import type { Version } from '../lib/core/versions.ts';
import { Attached } from './Attached.tsx';
import { Earlier } from './Earlier.tsx';
import { FoldedText } from './FoldedText.tsx';
import { HandedTo } from './HandedTo.tsx';
import { OpenIn } from './OpenIn.tsx';
import { PastedAnswer } from './PastedAnswer.tsx';
import type { PromptActions } from './PromptCard.tsx';
import { PromptMeta } from './PromptMeta.tsx';
import { useWords } from './words.ts';

/** What a person can do with a kept text at the Desk. */
export interface DeskActions extends Required<PromptActions> {
  onCopyText(text: string): void;
  onDelete(prompt: KeptText): void;
  onPin(prompt: KeptText, pinned: boolean): void;
  /** Somebody wants to take its conversation along. */
  onConversation(prompt: KeptText): void;
  /** Somebody wants to see its earlier texts. */
  onEarlier(prompt: KeptText): void;
  /** The answer of another assistant stands beside it now. */
  onAnswer(prompt: KeptText, text: string): void;
  /** Somebody goes on writing it at the Desk. */
  onGoOn(prompt: KeptText): void;
}

export interface PaneProps extends DeskActions {
  prompt: KeptText;
  /** How many earlier texts there are, and those that were read already. */
  earlier: number;
  versions: readonly Version[] | null;
  at: number;
  offers: Offers | null;
  /** The name of an assistant by its id. */
  nameOf(target: string): string;
  /** Its conversation, while somebody chooses what to take along. */
  conversation: ComponentChildren;
  /** What else is shown of a prompt, at the end of its card. */
  beside?: ((prompt: KeptText) => ComponentChildren) | undefined;
}

const shownHandOffs = 3;

/** One kept text, whole, with everything that is kept beside it. */
export function ReadingPane(props: PaneProps) {
  const { prompt, earlier, versions, at, offers, nameOf, conversation, beside, ...actions } = props;
  return (
    <article class="prompt" data-prompt-state={prompt.state} data-prompt-id={prompt.id} tabIndex={-1}>
      <PromptMeta prompt={prompt} at={at} />
      <FoldedText text={prompt.text} />
      <Attached attachments={prompt.attachments} onCopyText={actions.onCopyText} />
      <Buttons prompt={prompt} offers={offers} {...actions} />
      <HandedTo handOffs={prompt.handOffs} at={at} most={shownHandOffs} nameOf={nameOf} />
      <Earlier
        now={prompt.text}
        count={earlier}
        versions={versions}
        at={at}
        onOpen={() => actions.onEarlier(prompt)}
        onCopyText={actions.onCopyText}
      />
      <PastedAnswer prompt={prompt} onAnswer={actions.onAnswer} onBringHome={actions.onBringHome} />
      {conversation}
      {beside?.(prompt)}
    </article>
  );
}

function Buttons({ prompt, offers, ...actions }: { prompt: KeptText; offers: Offers | null } & DeskActions) {
  const { say } = useWords();
  return (
    <div class="actions">
      <OpenIn
        text={prompt.text}
        offers={offers}
        onOpen={(target) => actions.onOpen(prompt, target)}
        onMenu={actions.onMenu}
      />
      <button type="button" onClick={() => actions.onCopy(prompt)}>
        {say('copy')}
      </button>
      <button type="button" onClick={() => actions.onPutBack(prompt, false)}>
        {say('put_back')}
      </button>
      {prompt.conversation !== null && (
        <button type="button" onClick={() => actions.onConversation(prompt)}>
          {say('with_conversation')}
        </button>
      )}
      {prompt.state === 'draft' && (
        <button type="button" onClick={() => actions.onGoOn(prompt)}>
          {say('go_on_writing')}
        </button>
      )}
      <Keeping prompt={prompt} {...actions} />
    </div>
  );
}

function Keeping({ prompt, onPin, onSave, onDelete }: { prompt: KeptText } & DeskActions) {
  const { say } = useWords();
  return (
    <span class="actions actions-last">
      <button type="button" aria-pressed={prompt.pinned} onClick={() => onPin(prompt, !prompt.pinned)}>
        {say('pin')}
      </button>
      <button type="button" onClick={() => onSave(prompt)}>
        {say('save_markdown')}
      </button>
      <button type="button" onClick={() => onDelete(prompt)}>
        {say('delete')}
      </button>
    </span>
  );
}
