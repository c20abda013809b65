import type { AddressRefusal } from '../lib/core/answer-endpoint.ts';
import { type EndpointActions, EndpointCard, type SetUp } from './EndpointCard.tsx';
import { EndpointForm, type NewEndpoint } from './EndpointForm.tsx';
import { type OwnModel, OwnModelLine } from './OwnModelLine.tsx';
import { type MessageKey, useWords } from './words.ts';

/** What came of the last change. */
export type SetUpResult = 'set-up' | 'saved' | 'deleted' | 'not-agreed' | 'not-stored' | AddressRefusal;

export interface SetUpActions extends EndpointActions {
  onAdd(wanted: NewEndpoint): void;
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
        <EndpointCard key={setUp.endpoint.id} setUp={setUp} {...actions} />
      ))}
      <p role="status" data-set-up={result}>
        {result && say(`answers_${result.replaceAll('-', '_')}` as MessageKey)}
      </p>
      <EndpointForm onAdd={onAdd} />
      <OwnModelLine ownModel={ownModel} onPrepare={onPrepare} />
    </section>
  );
}
