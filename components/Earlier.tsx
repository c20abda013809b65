import type { Version } from '../lib/core/versions.ts';
import { FoldedText } from './FoldedText.tsx';
import { clock, counted } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  count: number;
  /** Null until they were asked for and read. */
  versions: readonly Version[] | null;
  at: number;
  onOpen: () => void;
  onCopyText: (text: string) => void;
}

/** The earlier texts of a kept one, read when somebody unfolds them. */
export function Earlier({ count, versions, at, onOpen, onCopyText }: Props) {
  const words = useWords();
  if (count === 0) return null;
  return (
    <details class="beside" onToggle={({ currentTarget }) => currentTarget.open && onOpen()}>
      <summary>{counted(words, 'earlier', count)}</summary>
      <ol>
        {versions?.toReversed().map((version) => (
          <li key={`${version.at} ${version.text}`} class="earlier">
            <p class="meta">
              <time dateTime={new Date(version.at).toISOString()}>{clock(words, version.at, at)}</time>
            </p>
            <FoldedText text={version.text} />
            <button type="button" onClick={() => onCopyText(version.text)}>
              {words.say('copy')}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
