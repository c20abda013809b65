import { useEffect, useRef, useState } from 'preact/hooks';
import { sizeOf } from './times.ts';
import { useWords, type Words } from './words.ts';

/** Where a text stands that is being written at the Desk. */
export type WritingStanding = 'new' | 'kept' | 'waiting' | 'paused';

export interface Writing {
  /** Another one is another text. */
  slot: string;
  /** What it began with. */
  text: string;
  standing: WritingStanding;
}

interface Props {
  writing: Writing;
  onWrite: (text: string) => void;
  /** Nothing may wait any longer: the person turns elsewhere. */
  onLeave: () => void;
  onDone: () => void;
}

/** A place to go on writing while Claude cannot be reached. Kept as it is written, never sent. */
export function Writer({ writing, onWrite, onLeave, onDone }: Props) {
  const words = useWords();
  const { say } = words;
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(writing.text);
  useEffect(() => area.current?.focus(), []);
  return (
    <section class="writer" aria-label={say('writer')} data-writing={writing.standing}>
      <p class="meta">{say('writer_means')}</p>
      <textarea
        ref={area}
        class="writer-text"
        dir="auto"
        aria-label={say('writer')}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          onWrite(currentTarget.value);
        }}
        onBlur={onLeave}
      />
      <div class="line">
        <p class="meta" role="status">
          {standingOf(words, writing.standing)}
        </p>
        {text !== '' && <span class="meta">{sizeOf(words, text)}</span>}
        <button type="button" onClick={onDone}>
          {say('writer_done')}
        </button>
      </div>
    </section>
  );
}

function standingOf({ say }: Words, standing: WritingStanding): string {
  if (standing === 'new') return '';
  return standing === 'kept' ? say('kept') : say(`writer_${standing}`);
}
