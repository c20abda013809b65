import { useWords } from './words.ts';

/** On while nothing is kept. */
export function PauseSwitch({ paused, onPause }: { paused: boolean; onPause: (paused: boolean) => void }) {
  const { say } = useWords();
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={paused}
        onChange={({ currentTarget }) => onPause(currentTarget.checked)}
      />
      <span>{say('pause')}</span>
    </label>
  );
}
