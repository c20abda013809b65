import type { Tab } from './browser.ts';
import { until } from './condition.ts';

/** Every record of the extension's database, read from one of the extension's own pages. */
export async function keptTexts(extensionPage: Tab): Promise<unknown[]> {
  // One that is busy has nothing to say yet; that it holds nothing it would say.
  const { prompts } = await until('the database answers', () => readDatabase(extensionPage));
  return prompts;
}

/** One kept text with everything that it still holds. */
export interface KeptHistory {
  id: string;
  /** The newest text. */
  text: string;
  /** What it was before. */
  earlier: string[];
  /** The texts that are attached to it. */
  attached: string[];
  state: string;
}

type StoredPrompt = Pick<KeptHistory, 'id' | 'text' | 'state'> & { attachments: { text: string | null }[] };

/** Every kept text with its earlier ones. */
export async function keptHistories(extensionPage: Tab): Promise<KeptHistory[]> {
  const stores = await readDatabase(extensionPage);
  if (!stores) throw new Error('The database does not answer.');
  const rows = stores.versions as StoredVersion[];
  const texts = versionTexts(rows);
  return (stores.prompts as StoredPrompt[]).map(({ id, text, state, attachments }) => ({
    id,
    text,
    state,
    attached: attachments.flatMap((one) => one.text ?? []),
    earlier: texts.filter((_, index) => rows[index]?.kept === id),
  }));
}

/** What can be given back, wherever it lies; `database` is null where the database does not answer. */
export interface Found {
  database: string[] | null;
  /** What waits in `storage.local`. */
  journal: string[];
  /** What the second copies hold: the popup and the Desk show it while the database cannot be read. */
  copies: string[];
}

/** Every text that is kept: texts, their earlier versions, what was set aside, and what waits in the journal. */
export async function textsFound(extensionPage: Tab): Promise<Found> {
  const [stores, journal, copies] = await Promise.all([
    readDatabase(extensionPage),
    extensionPage.evaluate(readJournal, undefined),
    extensionPage.evaluate(readCopies, undefined),
  ]);
  const database = stores && [
    ...[stores.prompts, stores.aside].flatMap(stringsIn),
    ...versionTexts(stores.versions as StoredVersion[]),
  ];
  return { database, journal: stringsIn(JSON.parse(journal)), copies: stringsIn(JSON.parse(copies)) };
}

interface Stores {
  prompts: unknown[];
  aside: unknown[];
  versions: unknown[];
}

async function readDatabase(extensionPage: Tab): Promise<Stores | null> {
  // As text: WebDriver BiDi leaves out an object that it meets for the second time.
  return JSON.parse(await extensionPage.evaluate(readAll, undefined));
}

/** An earlier text is told by another row where that is shorter; see lib/storage/versions. */
interface StoredVersion {
  key: number;
  kept: string;
  base: number | null;
  head: number;
  tail: number;
  middle: string;
}

function versionTexts(rows: readonly StoredVersion[]): string[] {
  const whole = new Map(rows.map(({ key, middle }) => [key, middle]));
  return rows.map(({ base, head, tail, middle }) => {
    const told = base === null ? '' : (whole.get(base) ?? '');
    return told.slice(0, head) + middle + told.slice(told.length - tail);
  });
}

/** Every string at any depth: a record that no longer parses still holds its text. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

declare const chrome: { storage: { local: { get(keys: null): Promise<object> } } };

async function readJournal(): Promise<string> {
  return JSON.stringify(await chrome.storage.local.get(null));
}

async function readCopies(): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('second-copy').catch(() => undefined);
  const copies: unknown[] = [];
  for await (const entry of folder?.values() ?? []) {
    const text = entry.kind === 'file' ? await (await (entry as FileSystemFileHandle).getFile()).text() : '';
    // One that is being written is empty.
    if (text !== '') copies.push(JSON.parse(text));
  }
  return JSON.stringify(copies);
}

async function readAll(): Promise<string> {
  const none = { prompts: [], aside: [], versions: [] };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const all = async () => {
    // Opening a database that is not there would leave an empty one for the product to stumble over.
    const databases = await indexedDB.databases();
    if (!databases.some((each) => each.name === 'lifeboat')) return none;
    // Without a version: looking must never upgrade it.
    const database = await done(indexedDB.open('lifeboat'));
    try {
      const rowsOf = async (name: string) => {
        if (!database.objectStoreNames.contains(name)) return [];
        const store = database.transaction(name).objectStore(name);
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        return name === 'versions' ? values.map((row, index) => ({ ...row, key: keys[index] })) : values;
      };
      const [prompts, aside, versions] = await Promise.all(['prompts', 'aside', 'versions'].map(rowsOf));
      return { prompts, aside, versions };
    } finally {
      database.close();
    }
  };
  // A database that another connection blocks answers never.
  const late = new Promise((resolve) => setTimeout(() => resolve(null), 3_000));
  return JSON.stringify(await Promise.race([all().catch(() => null), late]));
}
