import { useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** Deletes everything, once the person said so twice. */
export function DeleteAll({ onDeleteAll }: { onDeleteAll: () => void }) {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <div class="actions">
        <button type="button" onClick={() => setAsks(true)}>
          {say('delete_all')}
        </button>
      </div>
    );
  }
  const confirm = () => {
    setAsks(false);
    onDeleteAll();
  };
  return (
    <fieldset class="delete-asks">
      <legend>{say('delete_all_ask')}</legend>
      <div class="actions">
        <button type="button" class="primary" onClick={confirm}>
          {say('delete_all_yes')}
        </button>
        <button type="button" ref={focus} onClick={() => setAsks(false)}>
          {say('cancel')}
        </button>
      </div>
    </fieldset>
  );
}

/** The button that had the keyboard is gone; the harmless one gets it. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
