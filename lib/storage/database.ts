import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptAnswer } from '../core/answer.ts';
import type { Evidence } from '../core/evidence.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { LogLine } from '../core/outage-log.ts';
import { type PromptState, second } from '../core/words.ts';
import { migrate } from './migrations.ts';
import { TimedOut, within } from './patience.ts';
import type { VersionRow } from './versions.ts';

/** Which kept text a page's slot became, and how far it was saved. */
export interface SlotRow {
  slot: string;
  kept: string;
  /** The newest revision that arrived. */
  revision: number;
  /** Older ones that have not: each may still hold a text that is nowhere else. */
  missing: number[];
  /** When its newest save was made; absent in rows of version 1. Milliseconds since 1970. */
  at?: number | undefined;
  /** The tab it was written in; means nothing after the browser was closed. */
  tab: number | null;
}

/** A value by its name: the last reading of the status page, the seed of the retry plan, and the like. */
export interface NoteRow {
  name: string;
  value: unknown;
}

/** What could not be read as what it should be: never thrown away, and part of every backup. */
interface AsideRow {
  /** Milliseconds since 1970. */
  at: number;
  /** The store or note it was found in. */
  from: string;
  value: unknown;
}

export interface Schema extends DBSchema {
  prompts: {
    key: string;
    value: KeptText;
    indexes: { changedAt: number; standing: [PromptState, number] };
  };
  /** Append-only: see lib/storage/versions. */
  versions: { key: number; value: VersionRow; indexes: { kept: string; same: [string, number] } };
  slots: { key: string; value: SlotRow; indexes: { kept: string; tab: number } };
  evidence: { key: number; value: Evidence; indexes: { at: number } };
  notes: { key: string; value: NoteRow };
  aside: { key: number; value: AsideRow };
  /** Only ever added to, and let go of after its time: see lib/storage/log. */
  log: { key: number; value: LogLine; indexes: { at: number } };
  /** What was answered in the Desk: see lib/storage/answers. */
  answers: { key: string; value: KeptAnswer; indexes: { kept: string } };
}

export type Database = IDBPDatabase<Schema>;

/** The name is relied on from outside: design, "stable names". */
export const databaseName = 'lifeboat';
export const databaseVersion = 3;

/** A database may hang for ever instead of failing (seen in the field after updates); nobody must wait for it so long. */
const openingPatience = 3 * second;

const upgradingPatience = 60 * second;
/** After a failure the next try waits this long: callers in a row must not each wait for a database that hangs. */
const afterFailure = 1 * second;

let opened: Promise<Database> | undefined;
let isNew = false;

/**
 * The one connection of this context. In the extension's own origin: claude.ai cannot read it, and "clear site data"
 * there does not empty it. Only the background writes. Rejects when the database cannot be opened in time.
 */
export function database(): Promise<Database> {
  opened ??= openInTime().catch((error: unknown) => {
    const failed = opened;
    setTimeout(() => {
      if (opened === failed) forgetDatabase();
    }, afterFailure);
    throw error;
  });
  return opened;
}

/** Whether the database was made from nothing since this was asked last: at the first start, or because it was lost. */
export function wasMade(): boolean {
  const was = isNew;
  isNew = false;
  return was;
}

/** Forgets the connection, so that the next use opens a new one. */
export function forgetDatabase(): void {
  opened = undefined;
}

/** Bringing many texts up to date takes longer than opening. */
async function openInTime(): Promise<Database> {
  let isUpgrading = false;
  const opening = open(() => {
    isUpgrading = true;
  });
  return within(openingPatience, opening).catch((error: unknown) => {
    if (isUpgrading && error instanceof TimedOut) return within(upgradingPatience, opening);
    throw error;
  });
}

function open(onUpgrade: () => void): Promise<Database> {
  return openDB<Schema>(databaseName, databaseVersion, {
    upgrade(db, from, _to, tx) {
      onUpgrade();
      isNew ||= from === 0;
      // A step that breaks must leave nothing behind: without this its half of the work would be committed.
      migrate(db, from, tx).catch(() => {
        // The open request tells of it.
        tx.done.catch(() => undefined);
        tx.abort();
      });
    },
    // A newer version of the extension waits for this connection to close.
    blocking(_current, _blocked, event) {
      forgetDatabase();
      (event.target as IDBDatabase).close();
    },
    terminated: forgetDatabase,
  });
}
