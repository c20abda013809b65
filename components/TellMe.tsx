import { useWords } from './words.ts';

export interface TellMeProps {
  /** Whether the person asked to be told and the browser lets us; null until it is known. */
  tellMe: boolean | null;
  onTellMe: (wanted: boolean) => void;
}

/** The wish to be told when this trouble is over: it ends with it, by itself. */
export function TellMe({ tellMe, onTellMe }: TellMeProps) {
  const { say } = useWords();
  return (
    <label class="check">
      <input
        type="checkbox"
        data-tell-me
        checked={tellMe ?? false}
        disabled={tellMe === null}
        onChange={({ currentTarget }) => onTellMe(currentTarget.checked)}
      />
      <span>{say('tell_me')}</span>
    </label>
  );
}
