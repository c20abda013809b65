import type { KeptAnswer } from '../lib/core/answer.ts';
import type { Problem } from '../lib/core/answer-problem.ts';
import { endSaid, problemSaid } from './answer-words.ts';
import { isolated } from './isolated.ts';
import { clock } from './times.ts';
import { useWords, type Words } from './words.ts';

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

interface CopyAction {
  onCopyText: (text: string) => void;
}

/** The one that comes here, or came last. */
export function AnswerComing({ live, onCopyText }: { live: Live } & CopyAction) {
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
export function AnswerBegun({ id }: { id: string }) {
  const { say } = useWords();
  return (
    <div class="answer" data-answer={id} data-answer-end="elsewhere">
      <p class="meta">{say('answer_in_other_tab')}</p>
    </div>
  );
}

interface KeptProps extends CopyAction {
  answer: KeptAnswer;
  /** To another tab, now. */
  isComing: boolean;
  /** The time now. Milliseconds since 1970. */
  at: number;
}

/** One that is kept, as far as it came. */
export function AnswerKept({ answer, isComing, at, onCopyText }: KeptProps) {
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

function CopyAnswer({ text, onCopyText }: { text: string } & CopyAction) {
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
