import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import * as z from 'zod/mini';
import { KeptText } from '../core/kept-text.ts';
import { Text, Time } from '../core/save.ts';
import type { Schema } from './database.ts';
import { addVersions } from './versions.ts';

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
type Step = (db: IDBPDatabase<Schema>, tx: Upgrade) => Promise<void> | void;

/** What leads from each version of the database to the next. Stores are added, never taken away. */
const steps: readonly Step[] = [makeStores, moveVersionsOut, makeAnswers];

/** Brings a database of any earlier version up to date. All of it happens, or nothing does. */
export async function migrate(db: IDBPDatabase<Schema>, from: number, tx: Upgrade): Promise<void> {
  for (const step of steps.slice(from)) await step(db, tx);
}

/** Version 1: release 0.1. */
function makeStores(db: IDBPDatabase<Schema>): void {
  const prompts = db.createObjectStore('prompts', { keyPath: 'id' });
  prompts.createIndex('changedAt', 'changedAt');
  const slots = db.createObjectStore('slots', { keyPath: 'slot' });
  slots.createIndex('kept', 'kept');
  slots.createIndex('tab', 'tab');
  db.createObjectStore('evidence', { autoIncrement: true }).createIndex('at', 'at');
  db.createObjectStore('notes', { keyPath: 'name' });
  db.createObjectStore('aside', { autoIncrement: true });
}

const Old = z.looseObject({ versions: z.array(z.strictObject({ at: Time, text: Text })) });

/** Version 2: versions get a store of their own, texts their attachments and pins; there is an outage log. */
async function moveVersionsOut(db: IDBPDatabase<Schema>, tx: Upgrade): Promise<void> {
  db.createObjectStore('log', { autoIncrement: true }).createIndex('at', 'at');
  const versions = db.createObjectStore('versions', { autoIncrement: true });
  versions.createIndex('kept', 'kept');
  versions.createIndex('same', ['kept', 'hash']);
  const prompts = tx.objectStore('prompts');
  // Version 1 had an index of states alone.
  if (prompts.indexNames.contains('state' as never)) prompts.deleteIndex('state');
  prompts.createIndex('standing', ['state', 'changedAt']);
  for (let cursor = await prompts.openCursor(); cursor; cursor = await cursor.continue()) {
    const old = Old.safeParse(cursor.value);
    const { versions: earlier = [], ...rest } = old.data ?? {};
    const kept = KeptText.safeParse({ attachments: [], pinned: false, ...rest });
    if (old.success && kept.success) {
      await addVersions(tx.objectStore('versions'), kept.data.id, earlier);
      await cursor.update(kept.data);
    } else {
      await tx.objectStore('aside').add({ at: Date.now(), from: 'prompts', value: cursor.value });
      await cursor.delete();
    }
  }
}

/** Version 3: answers that were given in the Desk. */
function makeAnswers(db: IDBPDatabase<Schema>): void {
  db.createObjectStore('answers', { keyPath: 'id' }).createIndex('kept', 'kept');
}
