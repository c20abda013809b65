import { type Endpoint, hostOf, isLocal } from '../lib/core/answer-endpoint.ts';
import type { Problem } from '../lib/core/answer-problem.ts';
import { problemSaid } from './answer-words.ts';
import { isolated } from './isolated.ts';
import { KeyFields, takeKey } from './KeyFields.tsx';
import { counted } from './times.ts';
import { useWords, type Words } from './words.ts';

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

/** What can be done with one that was set up. */
export interface EndpointActions {
  onTest(setUp: SetUp): void;
  onModel(setUp: SetUp, model: string): void;
  onKey(setUp: SetUp, key: string, isRemembered: boolean): void;
  onDelete(setUp: SetUp): void;
}

/** One endpoint: who gets what is asked, its model, its key, and whether it answers. */
export function EndpointCard({
  setUp,
  onTest,
  onModel,
  onKey,
  onDelete,
}: { setUp: SetUp } & EndpointActions) {
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
function Models({ setUp, onModel }: { setUp: SetUp; onModel: EndpointActions['onModel'] }) {
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
