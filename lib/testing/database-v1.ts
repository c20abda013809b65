import { openDB } from 'idb';

/** Fills a database as release 0.1 made it: version 1, with each text's earlier texts in its own record. */
export async function databaseOfVersion1(
  prompts: readonly object[],
  slots: readonly object[] = [],
): Promise<void> {
  const db = await openDB('lifeboat', 1, {
    upgrade(made) {
      const texts = made.createObjectStore('prompts', { keyPath: 'id' });
      texts.createIndex('changedAt', 'changedAt');
      texts.createIndex('state', 'state');
      const rows = made.createObjectStore('slots', { keyPath: 'slot' });
      rows.createIndex('kept', 'kept');
      rows.createIndex('tab', 'tab');
      made.createObjectStore('evidence', { autoIncrement: true }).createIndex('at', 'at');
      made.createObjectStore('notes', { keyPath: 'name' });
      made.createObjectStore('aside', { autoIncrement: true });
    },
  });
  for (const prompt of prompts) await db.put('prompts', prompt);
  for (const slot of slots) await db.put('slots', slot);
  db.close();
}

/** A record of a kept text as release 0.1 wrote it. */
export const recordOfVersion1 = {
  id: 'kept',
  text: 'Compare the two contracts by clause',
  state: 'failed',
  failure: 'server-error',
  conversation: 'c1',
  account: 'org',
  createdAt: 1_790_000_000_000,
  changedAt: 1_790_000_060_000,
  attempts: [{ at: 1_790_000_060_000, outcome: 'failed', failure: 'server-error' }],
  versions: [
    { at: 1_790_000_000_000, text: 'Something else' },
    { at: 1_790_000_030_000, text: 'Compare the three contracts' },
  ],
  fading: null,
  handOffs: [{ at: 1_790_000_070_000, target: 'chatgpt', way: 'url' }],
};
