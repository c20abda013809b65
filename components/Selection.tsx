import { useId } from 'preact/hooks';
import { counted, inFigures } from './times.ts';
import { useWords } from './words.ts';

/** How far a deletion came, or its undoing. Texts. */
export interface Progress {
  what: 'deleting' | 'bringing_back';
  done: number;
  of: number;
}

interface Props {
  count: number;
  /** How far the deletion of many came, or its undoing, while it goes on. */
  progress: Progress | null;
  onDelete: () => void;
  onExport: () => void;
  onClear: () => void;
  onStop: () => void;
}

/** What can be done with several texts at once; nothing while none is picked. */
export function Selection({ count, progress, onDelete, onExport, onClear, onStop }: Props) {
  const words = useWords();
  if (progress) return <Going {...progress} onStop={onStop} />;
  const texts = counted(words, 'texts', count);
  return (
    <div class="selection">
      <p class="meta" aria-live="polite">
        {count > 0 && words.say('picked', texts)}
      </p>
      {count > 0 && (
        <div class="actions">
          <button type="button" onClick={onExport}>
            {words.say('picked_export')}
          </button>
          <button type="button" onClick={onDelete}>
            {words.say('picked_delete', texts)}
          </button>
          <button type="button" class="quiet" onClick={onClear}>
            {words.say('picked_clear')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Not told at each step: the end is, where outcomes are said. */
function Going({ what, done, of, onStop }: Progress & Pick<Props, 'onStop'>) {
  const words = useWords();
  const id = useId();
  const said = words.say(what, inFigures(words, done), inFigures(words, of));
  return (
    <div class="selection" data-done={done}>
      <div class="actions">
        <progress aria-label={said} value={done} max={of} />
        <span id={id} class="meta">
          {said}
        </span>
        <button type="button" data-stop aria-describedby={id} onClick={onStop}>
          {words.say('cancel')}
        </button>
      </div>
    </div>
  );
}
