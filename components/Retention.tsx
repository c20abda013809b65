import { useState } from 'preact/hooks';
import type { Settings } from '../lib/core/settings.ts';
import { useWords } from './words.ts';

export type Days = 'keepUnansweredDays' | 'keepAnsweredDays';

interface Props {
  settings: Settings;
  /** What was typed last did not fit. */
  wrong: Days | null;
  /** `typed`: null for ever. */
  onDays: (which: Days, typed: string | null) => void;
}

/** What is offered to somebody who no longer keeps for ever. Days. */
const usual: Record<Days, number> = { keepUnansweredDays: 30, keepAnsweredDays: 7 };
const labels = { keepUnansweredDays: 'keep_unanswered', keepAnsweredDays: 'keep_answered' } as const;

/** How long texts are kept, for both kinds. */
export function Retention({ settings, wrong, onDays }: Props) {
  const { say } = useWords();
  return (
    <section class="part">
      <h3>{say('how_long')}</h3>
      {(['keepUnansweredDays', 'keepAnsweredDays'] as const).map((which) => (
        <Field
          key={which}
          which={which}
          days={settings[which]}
          isWrong={wrong === which}
          onDays={(typed) => onDays(which, typed)}
        />
      ))}
      <p class="meta">{say('pinned_stays')}</p>
    </section>
  );
}

interface FieldProps {
  which: Days;
  days: number | null;
  isWrong: boolean;
  onDays: (typed: string | null) => void;
}

function Field({ which, days, isWrong, onDays }: FieldProps) {
  const { say } = useWords();
  const [last, setLast] = useState(String(days ?? usual[which]));
  const typed = (value: string) => {
    setLast(value);
    onDays(value);
  };
  return (
    <fieldset class="days">
      <legend>{say(labels[which])}</legend>
      <label>
        <input
          type="number"
          min={1}
          max={365}
          value={last}
          disabled={days === null}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'result' : undefined}
          onChange={({ currentTarget }) => typed(currentTarget.value)}
        />{' '}
        {say('days')}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={days === null}
          onChange={({ currentTarget }) => onDays(currentTarget.checked ? null : String(usual[which]))}
        />
        <span>{say('for_ever')}</span>
      </label>
    </fieldset>
  );
}
