import { useState } from 'preact/hooks';
import type { Settings } from '../lib/core/settings.ts';
import { useWords } from './words.ts';

type Days = 'keepUnansweredDays' | 'keepAnsweredDays';

interface Props {
  settings: Settings | null;
  result: 'saved' | 'days-wrong' | 'deleted' | null;
  onDays: (which: Days, typed: string) => void;
  onDeleteAll: () => void;
}

/** What the person can choose, and what is kept about them. */
export function OptionsView({ settings, result, onDays, onDeleteAll }: Props) {
  const { say } = useWords();
  if (!settings) return <main class="desk" />;
  return (
    <main class="desk">
      <h1>{say('options_title')}</h1>
      <p>{say('options_kept_where')}</p>
      <DaysField
        label={say('keep_unanswered')}
        value={settings.keepUnansweredDays}
        onChange={(typed) => onDays('keepUnansweredDays', typed)}
      />
      <DaysField
        label={say('keep_answered')}
        value={settings.keepAnsweredDays}
        onChange={(typed) => onDays('keepAnsweredDays', typed)}
      />
      <DeleteAll onDeleteAll={onDeleteAll} />
      <p role="status">{result && say(resultKeys[result])}</p>
      <footer class="meta">{say('affiliation')}</footer>
    </main>
  );
}

const resultKeys = { saved: 'saved', 'days-wrong': 'days_wrong', deleted: 'deleted_all' } as const;

function DaysField(props: { label: string; value: number; onChange: (typed: string) => void }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        type="number"
        min={1}
        max={365}
        value={props.value ?? ''}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      />
    </label>
  );
}

function DeleteAll({ onDeleteAll }: { onDeleteAll: () => void }) {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <button type="button" onClick={() => setAsks(true)}>
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
