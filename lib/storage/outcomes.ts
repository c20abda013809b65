import type { IDBPIndex, StoreNames } from 'idb';
import { abandon, fail, type KeptText } from '../core/kept-text.ts';
import { silentAttempts } from '../core/silence.ts';
import { type Failure, type PromptState, second } from '../core/words.ts';
import { database, type Schema } from './database.ts';
import { allEvidence } from './evidence.ts';
import { store, stored, type Writing, write } from './writing.ts';

/** How long after a tab's send a failure of that tab's request still is that send's. Milliseconds. */
const lateFailure = 30 * second;

/** Says why the tab's newest send failed, where its page went away before it could. */
export function failNewestOf(tab: number, failure: Failure, at: number): Promise<void> {
  return write(async (tx) => {
    const rows = await tx.objectStore('slots').index('tab').getAll(tab);
    const texts = await Promise.all(rows.map(({ kept }) => stored(tx, kept)));
    const sent = texts
      .flatMap((kept) => kept ?? [])
      .filter((kept) => isUnexplained(kept) && at - kept.changedAt < lateFailure)
      .toSorted((a, b) => a.changedAt - b.changedAt)
      .at(-1);
    if (sent) await store(tx, fail(sent, failure));
  });
}

const isUnexplained = ({ state, failure }: KeptText) =>
  state === 'sent' ||
  state === 'answering' ||
  state === 'unknown' ||
  (state === 'failed' && failure === 'unknown');

/**
 * Ends the waiting for sends whose tab is not among the open ones: nobody is left who could tell how they went. A page
 * cannot be relied on to say so itself: it may crash, and in Firefox a closing tab's last message is lost now and then.
 */
export async function settleAbandoned(openTabs: readonly number[]): Promise<void> {
  // Nearly always none is waited for, and whoever asks to see what is kept should not wait for a writing transaction.
  const db = await database();
  if ((await waitedFor(db.transaction('prompts').store.index('standing'))).length === 0) return;
  const silent = silentAttempts(await allEvidence());
  await write(async (tx) => {
    const ids = await waitedFor(tx.objectStore('prompts').index('standing'));
    for (const id of ids) await settleOne(tx, id, { openTabs, silent });
  });
}

/** `silent`: the slots of which nothing was told any more but that nothing comes. */
interface Known {
  openTabs: readonly number[];
  silent: ReadonlySet<string>;
}

type Standing = IDBPIndex<
  Schema,
  ArrayLike<StoreNames<Schema>>,
  'prompts',
  'standing',
  'readonly' | 'readwrite'
>;

/** The texts that were sent and of which it is not known how that ended. */
async function waitedFor(standing: Standing): Promise<string[]> {
  const inState = (state: PromptState) => standing.getAllKeys(IDBKeyRange.bound([state], [state, []]));
  return (await Promise.all([inState('sent'), inState('answering')])).flat();
}

async function settleOne(tx: Writing, id: string, { openTabs, silent }: Known): Promise<void> {
  const slots = await tx.objectStore('slots').index('kept').getAll(id);
  if (slots.some(({ tab }) => tab !== null && openTabs.includes(tab))) return;
  const kept = await stored(tx, id);
  // Who closes the tab of a reply that had stalled gives up on it.
  const hadStalled = slots.some(({ slot }) => silent.has(slot));
  if (kept) await store(tx, hadStalled ? fail(kept, 'stalled') : abandon(kept));
}
