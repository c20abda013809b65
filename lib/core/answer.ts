import * as z from 'zod/mini';
import { problems } from './answer-problem.ts';
import { Name, Text, Time } from './save.ts';

/**
 * How an answer ended. `whole`: by itself; `length`: at the longest that the model gives at once; `declined`: the model
 * did not want to; `stopped`: by the person. Anything else is what went wrong.
 */
export const answerEnds = ['whole', 'length', 'declined', 'stopped', ...problems] as const;
export type AnswerEnd = (typeof answerEnds)[number];

/** An answer that the person got in the Desk, kept beside its prompt, as far as it came. */
export const KeptAnswer = z.strictObject({
  id: Name,
  /** Id of the prompt. */
  kept: Name,
  /** When it was asked for. Milliseconds since 1970. */
  at: Time,
  /** Who answered, as the person calls it. */
  from: Name,
  model: z.string().check(z.maxLength(200)),
  text: Text,
  /** null while it goes on; where nobody writes on it any more, its page was closed in the middle. */
  end: z.nullable(z.enum(answerEnds)),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** A server that never ends must not fill the memory. Characters; ten times the longest answer of any model. */
export const longestAnswer = 5_000_000;

/** Of two copies of one answer the one that is further: an ended one, else the longer. */
function further(one: KeptAnswer, other: KeptAnswer): KeptAnswer {
  const order =
    Number(one.end !== null) - Number(other.end !== null) ||
    one.text.length - other.text.length ||
    (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  return order >= 0 ? one : other;
}

/** The answers of both lists, each once and as far as it came, oldest first. */
export function uniteAnswers(some: readonly KeptAnswer[], others: readonly KeptAnswer[]): KeptAnswer[] {
  const all = new Map(some.map((answer) => [answer.id, answer]));
  for (const answer of others) {
    const known = all.get(answer.id);
    all.set(answer.id, known ? further(known, answer) : answer);
  }
  return [...all.values()].toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}
