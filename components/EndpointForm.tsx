import { useState } from 'preact/hooks';
import { presets } from '../lib/core/answer-endpoint.ts';
import { KeyFields, takeKey } from './KeyFields.tsx';
import { useWords } from './words.ts';

/** What somebody filled in for a new endpoint. */
export interface NewEndpoint {
  /** Name of a preset; '' for any other. */
  preset: string;
  address: string;
  key: string;
  isRemembered: boolean;
}

/** Sets up one more. */
export function EndpointForm({ onAdd }: { onAdd: (wanted: NewEndpoint) => void }) {
  const { say } = useWords();
  const [preset, setPreset] = useState('');
  const [address, setAddress] = useState('');
  const choose = (name: string) => {
    setPreset(name);
    setAddress(presets.find((each) => each.name === name)?.base ?? '');
  };
  return (
    <form
      class="endpoint"
      onSubmit={(event) => {
        event.preventDefault();
        const { key, isRemembered } = takeKey(event.currentTarget);
        onAdd({ preset, address, key, isRemembered });
      }}
    >
      <h3>{say('answers_add')}</h3>
      <label class="endpoint-field">
        <span>{say('answers_kind')}</span>
        <select value={preset} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {presets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
          <option value="">{say('answers_other')}</option>
        </select>
      </label>
      <label class="endpoint-field">
        <span>{say('answers_address')}</span>
        <input
          type="text"
          inputMode="url"
          name="address"
          value={address}
          spellcheck={false}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
      </label>
      <KeyFields />
      <p class="meta">{say('answers_will_ask')}</p>
      <div class="actions">
        <button type="submit">{say('answers_save')}</button>
      </div>
    </form>
  );
}
