import { useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** A text within these is shown whole at once. Characters, lines. */
const longest = 1_200;
const mostLines = 12;

/** A part of a text, in UTF-16 units. */
export interface Marked {
  from: number;
  to: number;
}

/** A kept text as plain text, whatever it holds; a long one folded. */
export function FoldedText({ text, marked }: { text: string; marked?: Marked }) {
  const { say } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (!isLong(text)) {
    return (
      <p class="text-whole" dir="auto">
        <Parts text={text} marked={marked} />
      </p>
    );
  }
  return (
    <>
      {/* What scrolls must be reached by the keyboard. */}
      <p class={isWhole ? 'text-whole' : 'text text-folded'} tabIndex={isWhole ? 0 : undefined} dir="auto">
        <Parts text={isWhole ? text : beginningOf(text)} marked={marked} />
      </p>
      <button type="button" class="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {say(isWhole ? 'show_less' : 'show_all')}
      </button>
    </>
  );
}

function Parts({ text, marked }: { text: string; marked?: Marked | undefined }) {
  if (!marked || marked.from >= Math.min(marked.to, text.length)) return <>{text}</>;
  return (
    <>
      {text.slice(0, marked.from)}
      <mark>{text.slice(marked.from, marked.to)}</mark>
      {text.slice(marked.to)}
    </>
  );
}

function isLong(text: string): boolean {
  return text.length > longest || text.split('\n', mostLines + 1).length > mostLines;
}

/** Never half of a character that takes two units. */
function beginningOf(text: string): string {
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(longest - 1));
  return text.slice(0, isHalf ? longest - 1 : longest);
}
