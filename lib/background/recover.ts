import { browser } from 'wxt/browser';
import { database, wasMade } from '../storage/database.ts';
import { recoveryNote } from '../storage/notes.ts';
import { countKept, takeCopies } from '../storage/recovery.ts';
import { allCopies } from '../storage/second-copy.ts';
import { raiseCensus, readCensus } from './census.ts';

/** In the session's storage: damage shows when the browser opens its files, once per start. */
const key = 'recovery-checked';

let underWay: Promise<void> | undefined;
/** In this worker: somebody may be waiting for the popup, and asking the session's storage takes 1 to 5 ms. */
let isChecked = false;

/**
 * Brings back from their second copy what the database has lost, before anything is written to it. Looks once per start
 * of the browser, and whenever the database turns out to be a new one.
 */
export function recoverLost(): Promise<void> {
  underWay ??= recoverOnce().finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function recoverOnce(): Promise<void> {
  await database();
  const isNew = wasMade();
  if (!isNew && (await wasChecked())) return;
  // Without a second copy there is nothing to bring back, but still something to tell.
  const copies = await allCopies().catch(() => []);
  const restored = await takeCopies(copies);
  const count = await countKept();
  // Neither a count that cannot be read nor one that cannot be written stands in the way of a text.
  const missing = Math.max(0, (await readCensus().catch(() => 0)) - count);
  if (restored > 0 || missing > 0) await recoveryNote.write({ at: Date.now(), restored, missing });
  await raiseCensus(count).catch(() => undefined);
  await browser.storage.session.set({ [key]: true });
}

async function wasChecked(): Promise<boolean> {
  isChecked ||= (await browser.storage.session.get(key))[key] === true;
  return isChecked;
}
