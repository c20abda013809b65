import { openDB } from 'idb';
import { noon } from './kept.ts';

/** Rows of each store as version 2 of the database held them. */
export const rowsOfVersion2 = {
  prompts: [
    {
      id: 'kept',
      text: 'Compare the two contracts',
      state: 'failed',
      failure: 'server-error',
      conversation: 'c1',
      account: 'org',
      createdAt: noon,
      changedAt: noon,
      attempts: [{ at: noon, outcome: 'failed', failure: 'server-error' }],
      attachments: [{ name: 'Pasted content', size: null, text: 'clause nine' }],
      pinned: true,
      fading: null,
      handOffs: [],
    },
  ],
  versions: [
    { kept: 'kept', at: 1, hash: 2, base: null, head: 0, tail: 0, middle: 'Compare the three contracts' },
  ],
  slots: [{ slot: 'page.1', kept: 'kept', revision: 7, missing: [], at: noon, tab: 3 }],
  evidence: [{ at: noon, tab: 3, signal: { kind: 'http', endpoint: 'send', status: 503 } }],
  notes: [{ name: 'seed', value: 7 }],
  aside: [{ at: noon, from: 'prompts', value: { id: 'strange' } }],
  log: [{ at: noon, row: 'own' }],
};

/** Fills a database as the step from version 1 to 2 left it. */
export async function databaseOfVersion2(): Promise<void> {
  const db = await openDB('lifeboat', 2, {
    upgrade(made) {
      const prompts = made.createObjectStore('prompts', { keyPath: 'id' });
      prompts.createIndex('changedAt', 'changedAt');
      prompts.createIndex('standing', ['state', 'changedAt']);
      const slots = made.createObjectStore('slots', { keyPath: 'slot' });
      slots.createIndex('kept', 'kept');
      slots.createIndex('tab', 'tab');
      made.createObjectStore('evidence', { autoIncrement: true }).createIndex('at', 'at');
      made.createObjectStore('notes', { keyPath: 'name' });
      made.createObjectStore('aside', { autoIncrement: true });
      made.createObjectStore('log', { autoIncrement: true }).createIndex('at', 'at');
      const versions = made.createObjectStore('versions', { autoIncrement: true });
      versions.createIndex('kept', 'kept');
      versions.createIndex('same', ['kept', 'hash']);
    },
  });
  for (const [store, rows] of Object.entries(rowsOfVersion2))
    for (const row of rows) await db.put(store, row);
  db.close();
}
