import { useState } from 'preact/hooks';
import { type AddressRefusal, type Endpoint, hostOf, isLocal, presets } from '../lib/core/answer-endpoint.ts';
import type { Problem } from '../lib/core/answer-problem.ts';
import { problemSaid } from './answer-words.ts';
import { isolated } from './isolated.ts';
import { OwnModelLine } from './OwnModelLine.tsx';
import { counted } from './times.ts';
import { type MessageKey, useWords, type Words } from './words.ts';

/** What somebody filled in for a new endpoint. */
export interface NewEndpoint {
  /** Name of a preset; '' for any other. */
  preset: string;
  address: string;
  key: string;
  isRemembered: boolean;
}

/** An endpoint as it was set up. */
export interface SetUp {
  endpoint: Endpoint;
  /** The last characters of its key; '' where they are not shown, null where there is no key now. */
  keyEnd: string | null;
  /** What the last test came to; null before any. */
  test: 'going-on' | 'good' | Problem | null;
  /** The models that it named. */
  models: readonly string[];
}

/** What came of the last change. */
export type SetUpResult = 'set-up' | 'saved' | 'deleted' | 'not-agreed' | 'not-stored' | AddressRefusal;

/** The browser's own model. `part` of it that is downloaded, 0 to 1; null where nothing is under way. */
export interface OwnModel {
  availability: 'unavailable' | 'downloadable' | 'downloading' | 'available';
  part: number | null;
}

export interface SetUpActions {
  onAdd(wanted: NewEndpoint): void;
  onTest(setUp: SetUp): void;
  onModel(setUp: SetUp, model: string): void;
  onKey(setUp: SetUp, key: string, isRemembered: boolean): void;
  onDelete(setUp: SetUp): void;
}

interface Props extends SetUpActions {
  /** Null until they are read. */
  setUps: readonly SetUp[] | null;
  result: SetUpResult | null;
  ownModel: OwnModel;
  onPrepare: () => void;
}

/** Who may answer prompts in the Desk, and what each of them gets. */
export function AnswerPanel({ setUps, result, ownModel, onAdd, onPrepare, ...actions }: Props) {
  const { say } = useWords();
  return (
    <section class="group endpoints" id="answers">
      <h2>{say('answers_title')}</h2>
      <p>{say('answers_why')}</p>
      <p>{say('answers_who_gets_what')}</p>
      {setUps?.map((setUp) => (
        <SetUpCard key={setUp.endpoint.id} setUp={setUp} {...actions} />
      ))}
      <p role="status" data-set-up={result}>
        {result && say(`answers_${result.replaceAll('-', '_')}` as MessageKey)}
      </p>
      <AddForm onAdd={onAdd} />
      <OwnModelLine ownModel={ownModel} onPrepare={onPrepare} />
    </section>
  );
}

type CardActions = Omit<SetUpActions, 'onAdd'>;

function SetUpCard({ setUp, onTest, onModel, onKey, onDelete }: { setUp: SetUp } & CardActions) {
  const words = useWords();
  const { say } = words;
  const { endpoint, keyEnd } = setUp;
  return (
    <article class="endpoint" data-endpoint={endpoint.base}>
      <h3 dir="auto">{endpoint.name}</h3>
      <p class="meta">
        <code dir="ltr">{endpoint.base}</code>{' '}
        {say(isLocal(endpoint.base) ? 'answer_goes_here' : 'answers_gets', isolated(hostOf(endpoint.base)))}
      </p>
      <Models setUp={setUp} onModel={onModel} />
      {endpoint.hasKey && keyEnd !== null && (
        <p class="meta">{keyEnd === '' ? say('answers_key_there') : say('answers_key_end', keyEnd)}</p>
      )}
      {endpoint.hasKey && keyEnd === null && (
        <KeyForm onKey={(key, isRemembered) => onKey(setUp, key, isRemembered)} />
      )}
      <p role="status" data-test={typeof setUp.test === 'string' ? setUp.test : setUp.test?.why}>
        {tested(words, setUp)}
      </p>
      <div class="actions">
        <button type="button" disabled={setUp.test === 'going-on'} onClick={() => onTest(setUp)}>
          {say('answers_test')}
        </button>
        <button type="button" onClick={() => onDelete(setUp)}>
          {say('delete_endpoint', isolated(endpoint.name))}
        </button>
      </div>
    </article>
  );
}

function tested(words: Words, { test, models }: SetUp): string | null {
  if (test === null) return null;
  if (test === 'going-on') return words.say('answers_testing');
  if (test === 'good') return counted(words, 'answers_models', models.length);
  const said = problemSaid(words, test, false);
  return test.said ? `${said} ${words.say('answer_their_words', isolated(test.said))}` : said;
}

/** A list to pick from where the endpoint gave one, and room for any other name. */
function Models({ setUp, onModel }: { setUp: SetUp; onModel: CardActions['onModel'] }) {
  const { say } = useWords();
  const { endpoint, models } = setUp;
  const list = `models-${endpoint.id}`;
  return (
    <label class="endpoint-field">
      <span>{say('answers_model')}</span>
      <input
        type="text"
        list={list}
        value={endpoint.model}
        maxLength={200}
        spellcheck={false}
        onChange={({ currentTarget }) => onModel(setUp, currentTarget.value.trim())}
      />
      <datalist id={list}>
        {models.map((model) => (
          <option key={model} value={model} />
        ))}
      </datalist>
    </label>
  );
}

function AddForm({ onAdd }: Pick<SetUpActions, 'onAdd'>) {
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

/** A key that the browser forgot is asked for again. */
function KeyForm({ onKey }: { onKey: (key: string, isRemembered: boolean) => void }) {
  const { say } = useWords();
  return (
    <form
      class="endpoint-field"
      onSubmit={(event) => {
        event.preventDefault();
        const { key, isRemembered } = takeKey(event.currentTarget);
        if (key !== '') onKey(key, isRemembered);
      }}
    >
      <p class="answer-caution">{say('answers_key_gone')}</p>
      <KeyFields />
      <div class="actions">
        <button type="submit">{say('answers_save_key')}</button>
      </div>
    </form>
  );
}

function KeyFields() {
  const { say } = useWords();
  return (
    <>
      <label class="endpoint-field">
        <span>{say('answers_key')}</span>
        <input type="password" name="key" autocomplete="off" spellcheck={false} maxLength={500} />
      </label>
      <p class="meta">{say('answers_key_advice')}</p>
      <label class="check">
        <input type="checkbox" name="remember" />
        <span>{say('answers_remember')}</span>
      </label>
    </>
  );
}

/** Read once and emptied: a key does not stay on the screen, nor in this view's state. */
function takeKey(form: HTMLFormElement): { key: string; isRemembered: boolean } {
  const key = form.elements.namedItem('key') as HTMLInputElement;
  const remember = form.elements.namedItem('remember') as HTMLInputElement;
  const taken = { key: key.value.trim(), isRemembered: remember.checked };
  key.value = '';
  return taken;
}
