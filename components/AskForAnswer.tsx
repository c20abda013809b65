import type { Caution } from '../lib/core/answer-endpoint.ts';
import { isolated } from './isolated.ts';
import { listOf } from './times.ts';
import { type MessageKey, useWords, type Words } from './words.ts';

/** Somebody who can answer. */
export interface Choice {
  id: string;
  /** '' for the browser's own model. */
  name: string;
  model: string;
  /** Who gets the prompt; null where nobody does. */
  host: string | null;
  /** On this computer. */
  isLocal: boolean;
  /** What is known to speak against it. */
  caution: Caution | 'no-access' | null;
}

interface Props {
  choices: readonly Choice[];
  choice: Choice;
  /** Names of what does not go along. */
  leftOut: readonly string[];
  isGoing: boolean;
  onChoose: (id: string) => void;
  onAsk: () => void;
  onStop: () => void;
}

/** What is only a warning; anything else stands in the way. */
const isWarning = (caution: Choice['caution']) => caution === null || caution === 'api-down';

/** Who is asked, who gets the prompt then, and the one button that asks or stops. */
export function AskForAnswer({ choices, choice, leftOut, isGoing, onChoose, onAsk, onStop }: Props) {
  const words = useWords();
  const { caution } = choice;
  return (
    <>
      <div class="actions">
        {isGoing ? (
          <button key="stop" type="button" data-stop onClick={onStop}>
            {words.say('stop')}
          </button>
        ) : (
          <button key="ask" type="button" data-ask disabled={!isWarning(caution)} onClick={onAsk}>
            {words.say('answer_here')}
          </button>
        )}
        <select
          disabled={isGoing}
          aria-label={words.say('answer_by')}
          value={choice.id}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(words, one)}
            </option>
          ))}
        </select>
      </div>
      <p class="meta">{whoGetsIt(words, choice)}</p>
      {caution && (
        <p class="answer-caution" data-caution={caution}>
          {words.say(`answer_caution_${caution.replaceAll('-', '_')}` as MessageKey, nameOf(words, choice))}
        </p>
      )}
      {leftOut.length > 0 && (
        <p class="meta">{words.say('answer_left_out', listOf(words, leftOut.map(isolated)))}</p>
      )}
    </>
  );
}

function nameOf({ say }: Words, { name, model }: Choice): string {
  if (name === '') return say('answer_built_in');
  return isolated(model === '' ? name : `${name} · ${model}`);
}

function whoGetsIt({ say }: Words, { host, isLocal }: Choice): string {
  if (host === null) return say('answer_goes_nowhere');
  return say(isLocal ? 'answer_goes_here' : 'answer_goes_to', isolated(host));
}
