import { useId } from 'preact/hooks';
import type { RestoreResult } from '../lib/core/glance.ts';
import type { Target } from '../lib/core/hand-off.ts';
import type { Attachment } from '../lib/core/save.ts';
import { isolated } from './isolated.ts';
import { type Opened, openedSentences } from './opened.ts';
import { type SecretAsked, SecretQuestion } from './SecretQuestion.tsx';
import { counted, inFigures, listOf, sizeOf } from './times.ts';
import { type MessageKey, useWords, type Words } from './words.ts';

type Ending = 'done' | Extract<RestoreResult, { ok: false }>['why'];

/** What was deleted. */
export type Deletion =
  | { kind: 'deleted'; text: string }
  /** `of`: it was stopped before the others. */
  | { kind: 'deleted-many'; count: number; of?: number };

/** What came of the last thing the person did. */
export type Outcome =
  | { kind: 'copied'; text: string }
  | { kind: 'copy-failed'; text: string }
  | ({ kind: 'opened' } & Opened)
  /** It is on the clipboard, and on its way into the page of an assistant. */
  | { kind: 'opening'; target: Target; text: string }
  /** Nothing was opened: first there is a question. */
  | ({ kind: 'secret' } & SecretAsked)
  /** `attachments`: what is not put back with the text. */
  | { kind: 'restored'; how: Ending; attachments: readonly Attachment[] }
  | { kind: 'unrestored'; how: Ending }
  | Deletion
  /** `before`: the deletion that Undo takes back next. */
  | { kind: 'undeleted'; before?: Deletion | undefined }
  /** It is still in this page's hands. */
  | { kind: 'undelete-failed' }
  | { kind: 'downloaded'; file: string }
  | { kind: 'settings'; result: 'saved' | 'not-kept-full' }
  | { kind: 'access-denied' }
  | { kind: 'notifications-denied' }
  /** What is kept cannot be read from the database. */
  | { kind: 'unreadable' }
  | { kind: 'silent' };

interface Props {
  outcome: Outcome | null;
  onReplace?: (() => void) | undefined;
  onByLink?: (() => void) | undefined;
  onUndo?: (() => void) | undefined;
  onLeaveAnyway?: (() => void) | undefined;
  onStay?: (() => void) | undefined;
}

/**
 * Says it once, in a place that does not move, with the one thing that can be done about it. The place stays under a
 * question, too: what is said in one that comes with its words is not read out.
 */
export function Message({ outcome, ...actions }: Props) {
  const question = outcome?.kind === 'secret' ? outcome : null;
  return (
    <>
      <Said outcome={outcome?.kind === 'secret' ? null : outcome} {...actions} />
      {question && <SecretQuestion {...question} {...actions} />}
    </>
  );
}

type Sayable = Exclude<Outcome, { kind: 'secret' }>;

function Said({
  outcome,
  onReplace,
  onByLink,
  onUndo,
}: Omit<Props, 'outcome'> & { outcome: Sayable | null }) {
  const words = useWords();
  const id = useId();
  const isRestored = outcome?.kind === 'restored';
  const asks = isRestored && outcome.how === 'not-empty';
  const isStuck = isRestored && outcome.how === 'no-composer';
  const deleted = outcome?.kind === 'undeleted' ? outcome.before : outcome;
  const isDeleted = ['deleted', 'deleted-many', 'undelete-failed'].includes(deleted?.kind ?? '');
  const canUndo = isDeleted || (isRestored && outcome.how === 'done');
  return (
    <div class={outcome ? 'message message-said' : 'message'}>
      <p id={id} role="status">
        {outcome && sentence(words, outcome)}
      </p>
      {asks && onReplace && (
        <button type="button" onClick={onReplace}>
          {words.say('put_back_replace')}
        </button>
      )}
      {isStuck && onByLink && (
        <button type="button" onClick={onByLink}>
          {words.say('open_in_new_chat')}
        </button>
      )}
      {outcome && canUndo && onUndo && (
        <button type="button" data-undo={outcome.kind} onClick={onUndo}>
          {words.say(isDeleted ? 'undo_delete' : 'undo_put_back')}
        </button>
      )}
      {outcome?.kind === 'copy-failed' && (
        <textarea
          class="message-text"
          aria-labelledby={id}
          readOnly
          value={outcome.text}
          rows={4}
          ref={select}
        />
      )}
    </div>
  );
}

function select(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}

const restoredKeys: Record<Ending, MessageKey> = {
  done: 'put_back_done',
  opening: 'put_back_opening',
  'not-empty': 'put_back_not_empty',
  'no-composer': 'put_back_no_composer',
  differs: 'put_back_differs',
  gone: 'put_back_gone',
};

const plainKeys = {
  'copy-failed': 'copy_failed',
  'undelete-failed': 'undelete_failed',
  'access-denied': 'access_denied',
  'notifications-denied': 'tell_me_denied',
  unreadable: 'kept_unreadable',
  silent: 'worker_silent',
} as const satisfies Partial<Record<Sayable['kind'], MessageKey>>;

function sentence(words: Words, outcome: Sayable): string {
  const { say } = words;
  switch (outcome.kind) {
    case 'copied':
      return say('copied', sizeOf(words, outcome.text));
    case 'opened':
      return openedSentences(words, outcome);
    case 'opening':
      return say('opening_to_insert', isolated(outcome.target.name), sizeOf(words, outcome.text));
    case 'restored':
      return restored(words, outcome);
    case 'unrestored':
      return say(outcome.how === 'done' ? 'put_back_undone' : 'put_back_not_undone');
    case 'deleted':
      return say('deleted', sizeOf(words, outcome.text));
    case 'deleted-many':
      if (outcome.of)
        return say('delete_stopped', inFigures(words, outcome.count), inFigures(words, outcome.of));
      return say('deleted', counted(words, 'texts', outcome.count));
    case 'undeleted':
      return [say('undeleted'), ...(outcome.before ? [sentence(words, outcome.before)] : [])].join(' ');
    case 'downloaded':
      return say('downloaded', isolated(outcome.file));
    case 'settings':
      return say(outcome.result === 'saved' ? 'saved' : 'not_kept_full');
    default:
      return say(plainKeys[outcome.kind]);
  }
}

/** Files cannot be put back: the person is told which to attach again. */
function restored(words: Words, { how, attachments }: Extract<Outcome, { kind: 'restored' }>): string {
  const said = words.say(restoredKeys[how]);
  const isThere = how === 'done' || how === 'opening';
  if (!isThere || attachments.length === 0) return said;
  const names = listOf(
    words,
    attachments.map(({ name }) => isolated(name)),
  );
  return `${said} ${words.say('attach_again', names)}`;
}
