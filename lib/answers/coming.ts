import type { KeptAnswer } from '../core/answer.ts';

/** Which answer, and to which prompt: what other tabs know of it before anything came that could be kept. */
type Which = Pick<KeptAnswer, 'kept' | 'id'>;

const lockOf = ({ kept, id }: Which) => `answer:${kept}:${id}`;

/**
 * Does the work that gets an answer, under a lock in its name: other tabs know by it that somebody still writes on it.
 * The browser lets go of it also when the tab crashes, which no mark in the record would survive rightly.
 */
export function whileComing<Result>(which: Which, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(lockOf(which), work);
}

/** The ids of the answers to a prompt that some tab is getting now. */
export async function comingNow(kept: string): Promise<ReadonlySet<string>> {
  const prefix = lockOf({ kept, id: '' });
  const { held = [] } = await navigator.locks.query();
  const theirs = held.filter(({ name, mode }) => name?.startsWith(prefix) && mode === 'exclusive');
  return new Set(theirs.map(({ name = '' }) => name.slice(prefix.length)));
}

/** Resolves when nobody gets this answer any more, however that ended. */
export async function untilOver(which: Which): Promise<void> {
  // Shared: who only waits must not be taken for one who gets it.
  await navigator.locks.request(lockOf(which), { mode: 'shared' }, () => undefined);
}
