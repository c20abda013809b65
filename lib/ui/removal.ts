import type { Outcome } from '../../components/Message.tsx';
import { batchesOf, type Entry } from '../core/backup.ts';
import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { entryOf, findKept } from '../storage/reading.ts';

interface Removal {
  outcome: Outcome;
  /** All that was removed, with a way back. */
  removed: readonly Entry[];
}

/** Deletes kept texts, with a way back: all of each is in this page's hands before the first is asked to go. */
export async function remove(prompts: readonly KeptText[]): Promise<Removal> {
  const entries = await wholeOf(prompts).catch(() => []);
  if (entries.length === 0) return { outcome: { kind: 'unreadable' }, removed: [] };
  const removed: Entry[] = [];
  for (const entry of entries) {
    const answer = await ask('delete', { id: entry.kept.id });
    if (answer.ok) removed.push(entry);
  }
  return { outcome: outcomeOf(removed), removed };
}

function outcomeOf(removed: readonly Entry[]): Outcome {
  const [first, ...others] = removed;
  if (!first) return { kind: 'silent' };
  if (others.length > 0) return { kind: 'deleted-many', count: removed.length };
  return { kind: 'deleted', text: first.kept.text };
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

/** Brings deleted texts back, with everything that was beside them. */
export async function bringBack(removed: readonly Entry[]): Promise<Outcome> {
  for (const entries of batchesOf(removed)) {
    const answer = await ask('take', { entries });
    if (!answer.ok) return { kind: 'undelete-failed' };
  }
  return { kind: 'undeleted' };
}
