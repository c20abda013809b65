import { useId, useState } from 'preact/hooks';
import type { CustomTarget } from '../lib/core/custom-target.ts';
import type { Target } from '../lib/core/hand-off.ts';
import { type NameFault, nameFault, type TemplateFault, templateFault } from '../lib/core/targets-custom.ts';
import { type MessageKey, useWords } from './words.ts';

type Custom = Omit<CustomTarget, 'id'>;

interface Props {
  /** Those whose names are taken. */
  taken: readonly Target[];
  isFull: boolean;
  onAdd: (custom: Custom) => void;
}

/** What people run themselves, at the addresses that they have without a choice (Open WebUI 2026-08-20, LibreChat 2026). */
const usual: readonly Custom[] = [
  { name: 'Open WebUI', template: 'http://localhost:3000/?q={prompt}' },
  { name: 'LibreChat', template: 'http://localhost:3080/c/new?prompt={prompt}' },
];
const empty: Custom = { name: '', template: '' };

/** Adds an assistant by a name and an address, once both hold; what does not is said beside its field. */
export function CustomTargetForm({ taken, isFull, onAdd }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState(empty);
  const [wasSent, setWasSent] = useState(false);
  const faults = { name: nameFault(typed.name, taken), template: templateFault(typed.template) };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const holds = faults.name === null && faults.template === null && !isFull;
    setWasSent(!holds);
    if (!holds) return;
    onAdd({ name: typed.name.trim(), template: typed.template.trim() });
    setTyped(empty);
  };
  const field = (which: keyof Custom, label: MessageKey) => (
    <Field
      label={label}
      value={typed[which]}
      fault={wasSent ? faults[which] : null}
      onType={(value) => setTyped({ ...typed, [which]: value })}
    />
  );
  return (
    <form class="part" noValidate onSubmit={onSubmit}>
      <h3>{say('custom_title')}</h3>
      <p class="meta">{say('custom_why')}</p>
      <Usual onPick={setTyped} />
      {field('name', 'custom_name')}
      {field('template', 'custom_template')}
      {wasSent && isFull && <p class="fault">{say('targets_full')}</p>}
      <div class="actions">
        <button type="submit">{say('custom_add')}</button>
      </div>
    </form>
  );
}

function Usual({ onPick }: { onPick: (custom: Custom) => void }) {
  const { say } = useWords();
  return (
    <p class="line">
      <span class="meta">{say('custom_from')}</span>
      {usual.map((custom) => (
        <button key={custom.name} type="button" onClick={() => onPick(custom)}>
          {custom.name}
        </button>
      ))}
    </p>
  );
}

interface FieldProps {
  label: MessageKey;
  value: string;
  fault: NameFault | TemplateFault | null;
  onType: (value: string) => void;
}

function Field({ label, value, fault, onType }: FieldProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div class="file">
      <label htmlFor={`${id}-field`}>{say(label)}</label>
      <input
        id={`${id}-field`}
        class="search-field"
        value={value}
        spellcheck={false}
        autoComplete="off"
        dir="auto"
        aria-invalid={fault !== null}
        aria-describedby={fault ? id : undefined}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <span role="alert" id={id} class="fault">
        {fault && say(`fault_${fault.replaceAll('-', '_')}` as MessageKey)}
      </span>
    </div>
  );
}
