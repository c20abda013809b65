import type { ConversationRead } from '../lib/core/conversation-read.ts';
import { isolated } from './isolated.ts';
import { counted, inFigures, listOf } from './times.ts';
import { useWords } from './words.ts';

/** One message as the list shows it. */
export interface ConversationRow {
  role: 'user' | 'assistant';
  /** How it begins. */
  start: string;
  size: number;
  files: readonly string[];
  isChosen: boolean;
}

/** Where taking a conversation along stands. */
export type ConversationStep =
  | { step: 'reading' }
  | { step: 'failed'; why: Extract<ConversationRead, { ok: false }>['why'] | 'silent' }
  | {
      step: 'read';
      rows: readonly ConversationRow[];
      /** Of the whole as it would be carried, and what most text boxes take. Characters. */
      size: number;
      limit: number;
      /** Messages that the page had not drawn. */
      unread: number;
    };

export interface ConversationActions {
  onChoose(row: number, isChosen: boolean): void;
  onFit(): void;
  onReadAgain(): void;
  onCopyAll(): void;
  onSaveAll(): void;
  onOpenAll(): void;
  onClose(): void;
}

interface Props extends ConversationActions {
  step: ConversationStep;
  /** The name of the person's first assistant; null where there is none. */
  target: string | null;
}

const failedKeys = {
  'no-tab': 'conversation_no_tab',
  'nothing-there': 'conversation_nothing_there',
  silent: 'conversation_silent',
} as const;

/** The conversation around a prompt: what was read of it, what is taken along, and where to. */
export function Conversation({ step, target, ...actions }: Props) {
  const { say } = useWords();
  return (
    <section class="conversation" data-conversation={step.step} aria-label={say('with_conversation')}>
      {step.step === 'reading' && <p role="status">{say('conversation_reading')}</p>}
      {step.step === 'failed' && <p role="status">{say(failedKeys[step.why])}</p>}
      {step.step === 'read' && <Read step={step} target={target} {...actions} />}
      <div class="actions">
        {step.step !== 'reading' && (
          <button type="button" onClick={actions.onReadAgain}>
            {say('conversation_again')}
          </button>
        )}
        <button type="button" onClick={actions.onClose}>
          {say('conversation_close')}
        </button>
      </div>
    </section>
  );
}

type ReadProps = Omit<Props, 'step'> & { step: Extract<ConversationStep, { step: 'read' }> };

function Read({ step, target, ...actions }: ReadProps) {
  const words = useWords();
  const { say } = words;
  const { rows, size, limit, unread } = step;
  const isTooLong = size > limit;
  const chosen = rows.filter(({ isChosen }) => isChosen).length;
  const sizes = [counted(words, 'characters', size), inFigures(words, limit)] as const;
  return (
    <>
      {unread > 0 && <p class="meta">{counted(words, 'conversation_unread', unread)}</p>}
      <Rows rows={rows} onChoose={actions.onChoose} />
      <p role="status" data-size={size}>
        {say('conversation_size', ...sizes, inFigures(words, chosen), inFigures(words, rows.length))}
      </p>
      {isTooLong && <p>{say('conversation_too_long')}</p>}
      <div class="actions">
        {isTooLong ? (
          <button type="button" onClick={actions.onFit}>
            {say('conversation_fit')}
          </button>
        ) : (
          target !== null && (
            <button type="button" class="primary" onClick={actions.onOpenAll}>
              {say('open_in', isolated(target))}
            </button>
          )
        )}
        <button type="button" onClick={actions.onCopyAll}>
          {say('copy')}
        </button>
        <button type="button" class={isTooLong ? 'primary' : undefined} onClick={actions.onSaveAll}>
          {say('save_markdown')}
        </button>
      </div>
    </>
  );
}

type RowsProps = Pick<Props, 'onChoose'> & { rows: readonly ConversationRow[] };

function Rows({ rows, onChoose }: RowsProps) {
  const words = useWords();
  const { say } = words;
  return (
    <fieldset class="conversation-rows">
      <legend>{say('conversation_messages')}</legend>
      {rows.map(({ role, start, size, files, isChosen }, at) => (
        <label class="check" key={at}>
          <input
            type="checkbox"
            checked={isChosen}
            onChange={({ currentTarget }) => onChoose(at, currentTarget.checked)}
          />
          <span class="conversation-start" dir="auto">
            <b>{say(role === 'user' ? 'conversation_you' : 'conversation_claude')}</b> {start}
            {files.length > 0 && ` (${say('conversation_files', listOf(words, files.map(isolated)))})`}
          </span>
          <span class="meta">{inFigures(words, size)}</span>
        </label>
      ))}
    </fieldset>
  );
}
