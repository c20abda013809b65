import { KeptAnswer, uniteAnswers } from '../core/answer.ts';
import { database } from './database.ts';
import { type Writing, write } from './writing.ts';

/**
 * Keeps an answer as far as it came. An older copy of it changes nothing. False where its prompt is not kept any more:
 * what the person deleted must not come back by its answer.
 */
export function keepAnswer(answer: KeptAnswer): Promise<boolean> {
  return write(async (tx) => {
    if ((await tx.objectStore('prompts').getKey(answer.kept)) === undefined) return false;
    await storeAnswers(tx, [answer]);
    return true;
  });
}

/** Stores each answer, unless what is stored of it came further. */
export async function storeAnswers(tx: Writing, answers: readonly KeptAnswer[]): Promise<void> {
  const store = tx.objectStore('answers');
  for (const answer of answers) {
    const known = KeptAnswer.safeParse(await store.get(answer.id)).data;
    const [next = answer] = uniteAnswers(known ? [known] : [], [answer]);
    await store.put(next);
  }
}

/** The answers to a kept text, oldest first. What does not parse stays in the database and is left out here. */
export async function answersTo(id: string): Promise<KeptAnswer[]> {
  return readableAnswers(await (await database()).getAllFromIndex('answers', 'kept', id));
}

/** The same within a transaction. */
export async function answersIn(tx: Writing, id: string): Promise<KeptAnswer[]> {
  return readableAnswers(await tx.objectStore('answers').index('kept').getAll(id));
}

/** Those of some records that can be read as answers, oldest first. */
export function readableAnswers(values: readonly unknown[]): KeptAnswer[] {
  const answers = values.flatMap((value) => KeptAnswer.safeParse(value).data ?? []);
  return uniteAnswers(answers, []);
}

/** Records among the answers that cannot be read as one: part of every backup. */
export async function unreadableAnswers(): Promise<unknown[]> {
  const all: unknown[] = await (await database()).getAll('answers');
  return all.filter((value) => !KeptAnswer.safeParse(value).success);
}
