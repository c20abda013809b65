import { commonEnds } from '../lib/core/difference.ts';
import type { Version } from '../lib/core/versions.ts';
import { FoldedText, type Marked } from './FoldedText.tsx';
import { clock, counted } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  /** The text as it is now. */
  now: string;
  count: number;
  /** Null until they were asked for and read. */
  versions: readonly Version[] | null;
  at: number;
  onOpen: () => void;
  onCopyText: (text: string) => void;
}

/** The earlier texts of a kept one, read when somebody unfolds them, each with what the newest has no more. */
export function Earlier({ now, count, versions, at, onOpen, onCopyText }: Props) {
  const words = useWords();
  if (count === 0) return null;
  return (
    <details class="beside" onToggle={({ currentTarget }) => currentTarget.open && onOpen()}>
      <summary>{counted(words, 'earlier', count)}</summary>
      <p class="meta">{words.say('earlier_marked')}</p>
      <ol>
        {versions?.toReversed().map((version) => (
          <li key={`${version.at} ${version.text}`} class="earlier">
            <p class="meta">
              <time dateTime={new Date(version.at).toISOString()}>{clock(words, version.at, at)}</time>
            </p>
            <FoldedText text={version.text} marked={differenceTo(now, version.text)} />
            <button type="button" onClick={() => onCopyText(version.text)}>
              {words.say('copy')}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The part of an earlier text that is not in the one that came of it; never half of a character. */
function differenceTo(now: string, earlier: string): Marked {
  const { head, tail } = commonEnds(now, earlier);
  const isHalf = /[\ud800-\udbff]/.test(earlier.charAt(head - 1));
  const end = earlier.length - tail;
  return { from: isHalf ? head - 1 : head, to: /[\udc00-\udfff]/.test(earlier.charAt(end)) ? end + 1 : end };
}
