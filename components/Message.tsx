import { sizeOf } from './times.ts';
import { useWords } from './words.ts';

/** What came of the last thing the person did. */
export type Outcome =
  | { kind: 'copied'; text: string }
  | { kind: 'copy-failed'; text: string }
  | { kind: 'opened'; way: 'url' | 'clipboard'; target: string; text: string }
  | { kind: 'restored'; how: 'done' | 'opening' | 'not-empty' | 'no-composer' | 'differs' | 'gone' }
  | { kind: 'silent' };

interface Props {
  outcome: Outcome | null;
  onReplace?: (() => void) | undefined;
}

const restoredKeys = {
  done: 'put_back_done',
  opening: 'put_back_opening',
  'not-empty': 'put_back_not_empty',
  'no-composer': 'put_back_no_composer',
  differs: 'put_back_differs',
  gone: 'put_back_gone',
} as const;

/** Says it once, in a place that does not move. */
export function Message({ outcome, onReplace }: Props) {
  const words = useWords();
  const asks = outcome?.kind === 'restored' && outcome.how === 'not-empty';
  return (
    <div class="message">
      <p role="status">{outcome && sentence(words, outcome)}</p>
      {asks && onReplace && (
        <button type="button" onClick={onReplace}>
          {words.say('put_back_replace')}
        </button>
      )}
      {outcome?.kind === 'copy-failed' && <textarea readOnly value={outcome.text} rows={4} ref={select} />}
    </div>
  );
}

function select(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}

function sentence(words: ReturnType<typeof useWords>, outcome: Outcome): string {
  const { say } = words;
  switch (outcome.kind) {
    case 'copied':
      return say('copied', sizeOf(words, outcome.text));
    case 'copy-failed':
      return say('copy_failed');
    case 'opened':
      return say(`opened_by_${outcome.way}`, outcome.target, sizeOf(words, outcome.text));
    case 'restored':
      return say(restoredKeys[outcome.how]);
    case 'silent':
      return say('worker_silent');
  }
}
