import type { AnswerEnd } from '../lib/core/answer.ts';
import type { Problem } from '../lib/core/answer-problem.ts';
import { countdown } from './times.ts';
import type { MessageKey, Words } from './words.ts';

/** How an answer ended, in a few words; null: it was cut off when its page was closed. */
export function endSaid(end: AnswerEnd | null): MessageKey {
  switch (end) {
    case 'whole':
    case 'length':
    case 'declined':
    case 'stopped':
      return `answer_end_${end}`;
    default:
      return 'answer_end_cut_off';
  }
}

/** What went wrong, what to do, and how much is there all the same. */
export function problemSaid({ say }: Words, { why, retryAfter }: Problem, hasText: boolean): string {
  const said = [say(`answer_problem_${why.replaceAll('-', '_')}` as MessageKey)];
  if (retryAfter !== null) said.push(say('answer_retry_after', countdown(retryAfter)));
  if (hasText) said.push(say('answer_so_far'));
  return said.join(' ');
}
