import type { Attachment } from '../lib/core/save.ts';
import { isolated } from './isolated.ts';
import { fileSize, sizeOf } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  attachments: readonly Attachment[];
  onCopyText: (text: string) => void;
}

/** What was beside the text: files by name, to be attached again by hand, and pasted texts, which are kept. */
export function Attached({ attachments, onCopyText }: Props) {
  const words = useWords();
  const { say } = words;
  if (attachments.length === 0) return null;
  return (
    <section class="beside">
      <p class="meta">{say('attached')}</p>
      <ul>
        {attachments.map(({ name, size, text }, index) => (
          <li key={index} class="line">
            <span class="name" dir="auto">
              {name}
            </span>
            {size !== null && <span class="meta">{fileSize(words, size)}</span>}
            {text !== null && <span class="meta">{sizeOf(words, text)}</span>}
            {text !== null && (
              <button type="button" onClick={() => onCopyText(text)}>
                {say('copy_named', isolated(name))}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
