import { useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** Deletes everything, once the person said so twice. */
export function DeleteAll({ onDeleteAll }: { onDeleteAll: () => void }) {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <button type="button" class="delete-all" onClick={() => setAsks(true)}>
        {say('delete_all')}
      </button>
    );
  }
  const confirm = () => {
    setAsks(false);
    onDeleteAll();
  };
  return (
    <div class="actions">
      <p>{say('delete_all_ask')}</p>
      <button type="button" class="primary" onClick={confirm}>
        {say('delete_all_yes')}
      </button>
      <button type="button" onClick={() => setAsks(false)}>
        {say('cancel')}
      </button>
    </div>
  );
}
