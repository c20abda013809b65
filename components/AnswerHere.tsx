import type { KeptAnswer } from '../lib/core/answer.ts';
import { AnswerBegun, AnswerComing, AnswerKept, type Live } from './AnswerCard.tsx';
import { AskForAnswer, type Choice } from './AskForAnswer.tsx';

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

/** An answer to a kept prompt, in the Desk itself. */
export function AnswerHere(props: AnswerProps) {
  const { choices, choice, answers, elsewhere, live, leftOut, at, ...actions } = props;
  const isGoing = live?.isGoing ?? false;
  const others = answers.filter(({ id }) => id !== live?.answer.id);
  const begun = [...elsewhere].filter((id) => answers.every((answer) => answer.id !== id));
  if (!choice && answers.length === 0 && begun.length === 0) return null;
  return (
    <section class="answering">
      {choice && (
        <AskForAnswer choices={choices} choice={choice} leftOut={leftOut} isGoing={isGoing} {...actions} />
      )}
      {live && <AnswerComing live={live} onCopyText={actions.onCopyText} />}
      {begun.map((id) => (
        <AnswerBegun key={id} id={id} />
      ))}
      {others.toReversed().map((answer) => (
        <AnswerKept
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
