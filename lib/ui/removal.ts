import type { Outcome } from '../../components/Message.tsx';
import type { Progress } from '../../components/Selection.tsx';
import { batchesOf } from '../core/batches.ts';
import type { Entry } from '../core/entry.ts';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { entryOf, findKept } from '../storage/reading.ts';

interface Removal {
  /** Null where nothing was removed and nothing went wrong. */
  outcome: Outcome | null;
  /** All that was removed, with a way back. */
  removed: readonly Entry[];
}

/** Deleted together: a fraction of a second's work, so that many can be seen to go, and be stopped. */
const portion = 50;

/**
 * Deletes kept texts, a portion at a time, with a way back: all of each is in this page's hands before it is asked to go.
 * What goes wrong on the way ends it, like the person who stops it; what is gone already is passed over.
 * `prompts` may grow meanwhile: what is added goes with the others, and comes back with them.
 */
export async function remove(
  prompts: readonly KeptText[],
  stop: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Removal> {
  const removed: Entry[] = [];
  let done = 0;
  const cutShort = (ifNothing: Outcome | null): Removal => ({
    outcome:
      removed.length > 0 ? { kind: 'deleted-many', count: removed.length, of: prompts.length } : ifNothing,
    removed,
  });
  while (done < prompts.length) {
    if (stop.aborted) return cutShort(null);
    if (prompts.length > portion) onProgress({ what: 'deleting', done, of: prompts.length });
    const some = prompts.slice(done, done + portion);
    done += some.length;
    const entries = await wholeOf(some).catch(() => null);
    if (!entries) return cutShort({ kind: 'unreadable' });
    const gone = await removeSome(entries);
    removed.push(...gone);
    if (gone.length < entries.length) return cutShort({ kind: 'silent' });
  }
  return { outcome: outcomeOf(removed), removed };
}

/** Those that are gone: also of a portion whose answer did not come back. */
async function removeSome(entries: readonly Entry[]): Promise<readonly Entry[]> {
  if (entries.length === 0) return [];
  const answer = await ask('delete', { ids: entries.map(({ kept }) => kept.id) });
  if (answer.ok) return entries;
  const left = await wholeOf(entries.map(({ kept }) => kept)).catch(() => entries);
  const there = new Set(left.map(({ kept }) => kept.id));
  return entries.filter(({ kept }) => !there.has(kept.id));
}

function outcomeOf(removed: readonly Entry[]): Outcome | null {
  const [first] = removed;
  if (!first) return null;
  if (removed.length === 1) return { kind: 'deleted', text: first.kept.text };
  return { kind: 'deleted-many', count: removed.length };
}

/** Kept texts with everything that is kept beside them; what is gone meanwhile is left out. */
export async function wholeOf(prompts: readonly KeptText[]): Promise<Entry[]> {
  const whole = await Promise.all(
    prompts.map(async ({ id }) => {
      const kept = await findKept(id);
      return kept && entryOf(kept);
    }),
  );
  return whole.filter((entry) => entry !== undefined);
}

/** Brought back together, likewise. Characters. */
const backPortion = 50_000;

/** Brings deleted texts back, with everything that was beside them. `left`: those that are still away. */
export async function bringBack(
  removed: readonly Entry[],
  stop: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<{ outcome: Outcome; left: readonly Entry[] }> {
  const batches = batchesOf(removed, backPortion);
  for (const [at, entries] of batches.entries()) {
    // A large one comes in several pieces, and is back with its last.
    const coming = new Set(batches.slice(at).flatMap((batch) => batch.map(({ kept }) => kept.id)));
    const left = removed.filter(({ kept }) => coming.has(kept.id));
    if (stop.aborted) return { outcome: { kind: 'deleted-many', count: left.length }, left };
    if (batches.length > 1)
      onProgress({ what: 'bringing_back', done: removed.length - left.length, of: removed.length });
    const answer = await ask('take', { entries });
    if (!answer.ok) return { outcome: { kind: 'undelete-failed' }, left };
  }
  return { outcome: { kind: 'undeleted' }, left: [] };
}
