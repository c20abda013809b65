import { counted } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  count: number;
  onDelete: () => void;
  onExport: () => void;
  onClear: () => void;
}

/** What can be done with several texts at once; nothing while none is picked. */
export function Selection({ count, onDelete, onExport, onClear }: Props) {
  const words = useWords();
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
