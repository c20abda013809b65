import { countKept } from '../storage/recovery.ts';
import * as stored from '../storage/removal.ts';
import { dropCopies, dropCopy } from '../storage/second-copy.ts';
import { lowerCensus, raiseCensus } from './census.ts';
import { emptyJournal } from './journal.ts';
import { inTurn } from './second-copies.ts';

/** Deletes texts, first their second copies: deleted text must not come back. False where there is none of them. */
export function removeTexts(...ids: string[]): Promise<boolean> {
  return inTurn(async () => {
    for (const id of ids) await dropCopy(id);
    await lowerCensus(ids.length);
    const wasThere = await stored.remove(...ids);
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
