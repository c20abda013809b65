import { type AnswerEnd, longestAnswer } from './answer.ts';
import { type Problem, parseJson, problem } from './answer-problem.ts';
import type { Piece, Protocol } from './answer-protocol.ts';

/** How far an answer came, and with what it ended. */
export interface Ending {
  end: AnswerEnd;
  /** Set where something went wrong. */
  problem: Problem | null;
}

export const failed = (of: Problem): Ending => ({ end: of.why, problem: of });

/** Reads the events of one answer in turn. */
export interface Reader {
  /** The new text in the data of one event. */
  take(data: string): string;
  /** Nothing more needs to be read. */
  isOver(): boolean;
  /** How it ended, once the stream did. */
  ending(): Ending;
}

export function readerOf(protocol: Protocol, key: string): Reader {
  let seen: Piece = {};
  let length = 0;
  return {
    take(data) {
      const event = data === '[DONE]' ? data : parseJson(data);
      const piece = protocol.read(event, key) ?? { problem: problem('wrong-shape') };
      // After the last word some servers still count tokens; what was said of the end holds.
      seen = { ...seen, ...piece };
      const text = piece.text ?? '';
      length += text.length;
      return text;
    },
    isOver: () => seen.isLast === true || seen.problem !== undefined || length > longestAnswer,
    ending() {
      if (seen.problem) return failed(seen.problem);
      if (seen.end) return { end: seen.end, problem: null };
      if (length > longestAnswer) return { end: 'length', problem: null };
      if (seen.isLast) return { end: 'whole', problem: null };
      return failed(problem(length > 0 ? 'broken-off' : 'wrong-shape'));
    },
  };
}
