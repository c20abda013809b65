import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Evidence } from '../core/evidence.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { PromptState } from '../core/words.ts';

/** Which kept text a page's slot became, and how far it was saved. */
export interface SlotRow {
  slot: string;
  kept: string;
  /** The newest revision that arrived. */
  revision: number;
  /** Older ones that have not: each may still hold a text that is nowhere else. */
  missing: number[];
  /** The tab it was written in; means nothing after the browser was closed. */
  tab: number | null;
}

/** A value by its name: the last reading of the status page, the seed of the retry plan, and the like. */
interface NoteRow {
  name: string;
  value: unknown;
}

export interface Schema extends DBSchema {
  prompts: { key: string; value: KeptText; indexes: { changedAt: number; state: PromptState } };
  slots: { key: string; value: SlotRow; indexes: { kept: string; tab: number } };
  evidence: { key: number; value: Evidence; indexes: { at: number } };
  notes: { key: string; value: NoteRow };
  /** What could not be read as what it should be: never thrown away. */
  aside: { key: number; value: { at: number; from: string; value: unknown } };
}

export type Database = IDBPDatabase<Schema>;

/** The name is relied on from outside: design, "stable names". */
const databaseName = 'lifeboat';
const version = 1;

let opened: Promise<Database> | undefined;

/**
 * The one connection of this context. In the extension's own origin: claude.ai cannot read it, and "clear site data"
 * there does not empty it. Only the background writes.
 */
export function database(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets the connection, so that the next use opens a new one. */
export function forgetDatabase(): void {
  opened = undefined;
}

function open(): Promise<Database> {
  return openDB<Schema>(databaseName, version, {
    upgrade(db) {
      const prompts = db.createObjectStore('prompts', { keyPath: 'id' });
      prompts.createIndex('changedAt', 'changedAt');
      prompts.createIndex('state', 'state');
      const slots = db.createObjectStore('slots', { keyPath: 'slot' });
      slots.createIndex('kept', 'kept');
      slots.createIndex('tab', 'tab');
      db.createObjectStore('evidence', { autoIncrement: true }).createIndex('at', 'at');
      db.createObjectStore('notes', { keyPath: 'name' });
      db.createObjectStore('aside', { autoIncrement: true });
    },
    // A newer version of the extension waits for this connection to close.
    blocking(_current, _blocked, event) {
      forgetDatabase();
      (event.target as IDBDatabase).close();
    },
    terminated: forgetDatabase,
  });
}
