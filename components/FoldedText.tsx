import { useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** A text within these is shown whole at once. Characters, lines. */
const longest = 1_200;
const mostLines = 12;

/** A kept text as plain text, whatever it holds; a long one folded. */
export function FoldedText({ text }: { text: string }) {
  const { say } = useWords();
  const [isWhole, setWhole] = useState(false);
  if (!isLong(text)) {
    return (
      <p class="text-whole" dir="auto">
        {text}
      </p>
    );
  }
  return (
    <>
      {/* What scrolls must be reached by the keyboard. */}
      <p class={isWhole ? 'text-whole' : 'text text-folded'} tabIndex={isWhole ? 0 : undefined} dir="auto">
        {isWhole ? text : beginningOf(text)}
      </p>
      <button type="button" class="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {say(isWhole ? 'show_less' : 'show_all')}
      </button>
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
