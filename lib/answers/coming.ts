const prefix = 'answer:';

/**
 * Does the work that gets an answer, under a lock in its name: other tabs know by it that somebody still writes on it.
 * The browser lets go of it also when the tab crashes, which no mark in the record would survive rightly.
 */
export function whileComing<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(prefix + id, work);
}

/** The ids of the answers that some tab is getting now. */
export async function comingNow(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const theirs = held.filter(({ name, mode }) => name?.startsWith(prefix) && mode === 'exclusive');
  return new Set(theirs.map(({ name = '' }) => name.slice(prefix.length)));
}

/** Resolves when nobody gets this answer any more, however that ended. */
export async function untilOver(id: string): Promise<void> {
  // Shared: who only waits must not be taken for one who gets it.
  await navigator.locks.request(prefix + id, { mode: 'shared' }, () => undefined);
}
