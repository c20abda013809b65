import { openTurns } from '../core/turns.ts';
import { second } from '../core/words.ts';
import { newestKept } from '../storage/reading.ts';
import { countKept } from '../storage/recovery.ts';
import { copiesKept, copyText, limitCopies } from '../storage/second-copy.ts';
import { raiseCensus } from './census.ts';

/** Between two rounds: a text that is being written is saved three times a second, and copied twice. Milliseconds. */
const pause = 0.5 * second;

/** One thing after the other: a copy that is made while its text is being deleted would bring it back. */
export const inTurn = openTurns();

const waiting = new Set<string>();
let underWay: Promise<void> | undefined;

/**
 * Sees to it that this text has a second copy soon. What the worker does not get to before it is stopped is in the
 * database, and copied with the text's next change.
 */
export function copySoon(id: string): Promise<void> {
  waiting.add(id);
  underWay ??= copyWaiting().finally(() => {
    underWay = undefined;
  });
  return underWay;
}

/** Sees to it that the newest texts have second copies, after many came at once. */
export async function copyNewest(): Promise<void> {
  const newest = await newestKept(copiesKept);
  for (const { id } of newest) void copySoon(id).catch(() => undefined);
}

/** In its turn only. A copy that is made after it was given up is looked at again: its text may be gone by then. */
export const copyNow = (id: string): Promise<void> =>
  copyText(id, () => void copySoon(id).catch(() => undefined));

async function copyWaiting(): Promise<void> {
  while (waiting.size > 0) {
    const ids = [...waiting];
    waiting.clear();
    await inTurn(() => copyAll(ids));
    if (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function copyAll(ids: readonly string[]): Promise<void> {
  for (const id of ids) await copyNow(id);
  await limitCopies();
  await raiseCensus(await countKept());
}
