import { useEffect, useId, useRef } from 'preact/hooks';
import type { Seen } from '../lib/core/secrets.ts';
import { isolated } from './isolated.ts';
import { counted, listOf } from './times.ts';
import { type MessageKey, useWords, type Words } from './words.ts';

/** What is asked of a person before a prompt that seems to hold a secret leaves. */
export interface SecretAsked {
  seen: readonly Seen[];
  /** The name of whom the prompt would go to. */
  target: string;
  /** Whether it would be opened there, or answered from there. */
  way: 'open' | 'answer';
}

interface Props extends SecretAsked {
  onLeaveAnyway?: (() => void) | undefined;
  onStay?: (() => void) | undefined;
}

/** Asked once, where the outcome of a click is said, before a prompt that seems to hold a secret goes elsewhere. */
export function SecretQuestion({ seen, target, way, onLeaveAnyway, onStay }: Props) {
  const words = useWords();
  const { say } = words;
  const isOpening = way === 'open';
  const title = useId();
  const stay = useFocus();
  return (
    <section
      class="notice"
      role="alertdialog"
      aria-labelledby={title}
      onKeyDown={({ key }) => key === 'Escape' && onStay?.()}
    >
      <p id={title}>
        {say(isOpening ? 'secret_seen' : 'secret_seen_answer', listed(words, seen), isolated(target))}
      </p>
      <p class="meta">{say(isOpening ? 'secret_asked_once' : 'secret_asked_once_answer')}</p>
      <div class="actions">
        <button type="button" onClick={onLeaveAnyway}>
          {say(isOpening ? 'open_anyway' : 'answer_anyway', isolated(target))}
        </button>
        <button type="button" ref={stay} onClick={onStay}>
          {say('cancel')}
        </button>
      </div>
    </section>
  );
}

/** To the button that does nothing, and back to where it was. */
function useFocus() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => before instanceof HTMLElement && before.isConnected && before.focus();
  }, []);
  return button;
}

/** More would not be read. */
const mostListed = 3;

function listed(words: Words, seen: readonly Seen[]): string {
  const names = seen
    .slice(0, mostListed)
    .map(({ kind, shown }) => words.say(`secret_${kind.replace('-', '_')}` as MessageKey, shown));
  const more = seen.length - mostListed;
  return listOf(words, more > 0 ? [...names, counted(words, 'secret_more', more)] : names);
}
