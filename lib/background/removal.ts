import { countKept } from '../storage/recovery.ts';
import * as stored from '../storage/removal.ts';
import { dropCopies, dropCopy } from '../storage/second-copy.ts';
import { lowerCensus, raiseCensus } from './census.ts';
import { emptyJournal } from './journal.ts';
import { inTurn } from './second-copies.ts';

/** Deletes one text, first its second copy: deleted text must not come back. False where there is none. */
export function removeText(id: string): Promise<boolean> {
  return inTurn(async () => {
    await dropCopy(id);
    await lowerCensus(1);
    const wasThere = await stored.remove(id);
    await raiseCensus(await countKept());
    return wasThere;
  });
}

/**
 * Deletes every text wherever one is. Nothing is drained before: what is deleted need not be put in order, and a save
 * that does not parse must go too.
 */
export function removeAll(): Promise<void> {
  return inTurn(async () => {
    await dropCopies();
    await lowerCensus(Number.MAX_SAFE_INTEGER);
    await stored.removeEverything();
    await emptyJournal();
  });
}
