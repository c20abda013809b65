import type { KeptAnswer } from '../lib/core/answer.ts';
import type { Caution } from '../lib/core/answer-endpoint.ts';
import type { Problem } from '../lib/core/answer-problem.ts';
import { endSaid, problemSaid } from './answer-words.ts';
import { isolated } from './isolated.ts';
import { clock, listOf } from './times.ts';
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

/** The answer that comes, or the one that came last. */
export interface Live {
  answer: KeptAnswer;
  isGoing: boolean;
  /** The server is busy, and will be asked again in some seconds. */
  isWaiting: boolean;
  problem: Problem | null;
  /** False where the database did not take it. */
  isKept: boolean;
}

export interface AnswerProps {
  /** Nobody: nothing was set up. */
  choices: readonly Choice[];
  choice: Choice | null;
  /** Those that are kept, oldest first. */
  answers: readonly KeptAnswer[];
  /** Ids of those that another tab is getting now, also where nothing of them is kept yet. */
  elsewhere: ReadonlySet<string>;
  live: Live | null;
  /** Names of what does not go along. */
  leftOut: readonly string[];
  /** The time now. Milliseconds since 1970. */
  at: number;
  onChoose: (id: string) => void;
  onAsk: () => void;
  onStop: () => void;
  onCopyText: (text: string) => void;
}

/** What is only a warning; anything else stands in the way. */
const isWarning = (caution: Choice['caution']) => caution === null || caution === 'api-down';

/** An answer to a kept prompt, in the Desk itself. */
export function AnswerHere(props: AnswerProps) {
  const { choices, choice, answers, elsewhere, live, leftOut, at, ...actions } = props;
  const isGoing = live?.isGoing ?? false;
  const others = answers.filter(({ id }) => id !== live?.answer.id);
  const begun = [...elsewhere].filter((id) => answers.every((answer) => answer.id !== id));
  if (!choice && answers.length === 0 && begun.length === 0) return null;
  return (
    <section class="answering">
      {choice && <Ask choices={choices} choice={choice} leftOut={leftOut} isGoing={isGoing} {...actions} />}
      {live && <Coming live={live} onCopyText={actions.onCopyText} />}
      {begun.map((id) => (
        <Begun key={id} id={id} />
      ))}
      {others.toReversed().map((answer) => (
        <Kept
          key={answer.id}
          answer={answer}
          isComing={elsewhere.has(answer.id)}
          at={at}
          onCopyText={actions.onCopyText}
        />
      ))}
    </section>
  );
}

type AskProps = Pick<AnswerProps, 'choices' | 'leftOut' | 'onChoose' | 'onAsk' | 'onStop'> & {
  choice: Choice;
  isGoing: boolean;
};

function Ask({ choices, choice, leftOut, isGoing, onChoose, onAsk, onStop }: AskProps) {
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

function Coming({ live, onCopyText }: { live: Live } & Pick<AnswerProps, 'onCopyText'>) {
  const words = useWords();
  const { answer, isGoing, isWaiting, isKept } = live;
  return (
    <div class="answer" data-answer={answer.id} data-answer-end={answer.end ?? 'going-on'}>
      {/* Told when it begins and ends: nobody wants to be read every word as it comes. */}
      <p role="status">
        {isGoing && words.say('answer_coming', isolated(answer.from))}
        {!isGoing && outcome(words, live)}
      </p>
      {isWaiting && <p class="meta">{words.say('answer_again')}</p>}
      {live.problem?.said && (
        <p class="meta" dir="auto">
          {words.say('answer_their_words', isolated(live.problem.said))}
        </p>
      )}
      <AnswerText text={answer.text} />
      {!isKept && <p class="answer-caution">{words.say('answer_not_kept')}</p>}
      <div class="actions">
        {answer.text !== '' && <CopyAnswer text={answer.text} onCopyText={onCopyText} />}
      </div>
    </div>
  );
}

function outcome(words: Words, { answer, problem }: Live): string {
  if (problem) return problemSaid(words, problem, answer.text !== '');
  return words.say(endSaid(answer.end), isolated(answer.from));
}

/** One of which another tab has nothing to show yet. */
function Begun({ id }: { id: string }) {
  const { say } = useWords();
  return (
    <div class="answer" data-answer={id} data-answer-end="elsewhere">
      <p class="meta">{say('answer_in_other_tab')}</p>
    </div>
  );
}

type KeptProps = { answer: KeptAnswer; isComing: boolean } & Pick<AnswerProps, 'at' | 'onCopyText'>;

function Kept({ answer, isComing, at, onCopyText }: KeptProps) {
  const words = useWords();
  const { id, from, model, end, text } = answer;
  const standing = isComing ? words.say('answer_in_other_tab') : words.say(endSaid(end), isolated(from));
  return (
    <div class="answer" data-answer={id} data-answer-end={isComing ? 'elsewhere' : (end ?? 'broken-off')}>
      <p class="meta">
        <time dateTime={new Date(answer.at).toISOString()}>{clock(words, answer.at, at)}</time>
        {` · ${isolated(model === '' ? from : `${from} · ${model}`)} · ${standing}`}
      </p>
      <AnswerText text={text} />
      <div class="actions">
        <CopyAnswer text={text} onCopyText={onCopyText} />
      </div>
    </div>
  );
}

function CopyAnswer({ text, onCopyText }: { text: string } & Pick<AnswerProps, 'onCopyText'>) {
  const { say } = useWords();
  return (
    <button type="button" onClick={() => onCopyText(text)}>
      {say('copy_answer')}
    </button>
  );
}

/** As plain text, whatever it holds: an answer is a stranger's, and a picture in it would tell who reads it. */
function AnswerText({ text }: { text: string }) {
  return text === '' ? null : (
    <p class="answer-text" dir="auto">
      {text}
    </p>
  );
}
