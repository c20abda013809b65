import type { BrowserName } from '../browser/browser.ts';

/** What befalls what was written, as the README's table names it; e2e/durability/scenarios.ts makes it happen. */
export interface Fault {
  title: string;
  /** Runs in `npm test` too; the others take `npm run faults`. */
  quick?: true;
  /** What must be said, in words, while or after it happens. */
  says?: 'not-saving' | 'recovered';
  /** A browser in which there is no such thing, and why. */
  absent?: Partial<Record<BrowserName, string>>;
  /** What the table says where nothing was lost, if that is not the point. */
  inWords?: string;
  /** A small file system of its own, which takes root and `mount`. */
  needsDisk?: true;
}

const list = {
  'worker-typing': { title: 'worker stopped while typing' },
  'worker-send': { title: 'worker stopped at the send' },
  reloaded: { title: 'extension reloaded with the tab open', quick: true },
  updated: { title: 'extension updated to a newer version' },
  'tab-crashed': { title: 'tab crashed while typing', quick: true },
  'tab-closed': { title: 'tab closed within 100 ms of typing' },
  'killed-typing': { title: 'browser killed (SIGKILL) while typing', quick: true },
  'killed-send': { title: 'browser killed (SIGKILL) right after a send' },
  terminated: { title: 'browser ended (SIGTERM) while typing' },
  'profile-copied': { title: 'profile copied while typing, opened elsewhere' },
  offline: { title: 'offline while writing and sending' },
  'index-truncated': { title: 'database: index cut off (Firefox: the file)', says: 'recovered' },
  'index-garbage': {
    title: 'database: index overwritten with garbage (Firefox: the file)',
    says: 'recovered',
  },
  'log-garbage': { title: 'database: log overwritten with garbage', says: 'recovered' },
  'log-truncated': { title: 'database: log cut in half' },
  'database-gone': { title: 'database: files deleted', says: 'recovered' },
  'record-garbage': { title: 'database: one record of a foreign shape' },
  'database-deleted': { title: 'database: deleted by a tool while in use', says: 'recovered' },
  'database-blocked': { title: 'database: upgrade blocked by an old connection', says: 'not-saving' },
  'database-hangs': { title: 'database: opening never ends, behind a deletion', says: 'not-saving' },
  quota: { title: 'database: quota exceeded', says: 'not-saving' },
  'disk-full': { title: 'disk full', says: 'not-saving', needsDisk: true },
  'journal-refused': { title: 'storage.local refuses to write' },
  'site-data-cleared': { title: 'site data of claude.ai cleared with a draft unsent' },
  'private-window': { title: 'private window', inWords: 'nothing of it is kept' },
} satisfies Record<string, Fault>;

export type FaultId = keyof typeof list;

/** Every fault, in the order of the table. */
export const faults: Readonly<Record<FaultId, Fault>> = list;
export const faultIds = Object.keys(list) as FaultId[];
