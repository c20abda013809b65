import type { Tab } from './browser.ts';

/** Every record of the extension's database, read from one of the extension's own pages. */
export async function keptTexts(extensionPage: Tab): Promise<unknown[]> {
  // As text: WebDriver BiDi leaves out an object that it meets for the second time.
  return JSON.parse(await extensionPage.evaluate(readAll, undefined));
}

/** One kept text with everything that it still holds. */
export interface KeptHistory {
  id: string;
  /** The newest text. */
  text: string;
  /** What it was before. */
  earlier: string[];
  state: string;
}

/** Every kept text with its earlier ones: the one place that knows where the database has them. */
export async function keptHistories(extensionPage: Tab): Promise<KeptHistory[]> {
  const records = (await keptTexts(extensionPage)) as (KeptHistory & { versions: { text: string }[] })[];
  return records.map(({ id, text, state, versions }) => ({
    id,
    text,
    state,
    earlier: versions.map((version) => version.text),
  }));
}

async function readAll(): Promise<string> {
  // Opening a database that is not there would leave an empty one for the product to stumble over.
  const databases = await indexedDB.databases();
  if (!databases.some((each) => each.name === 'lifeboat')) return '[]';
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Without a version: looking must never upgrade it.
  const database = await done(indexedDB.open('lifeboat'));
  try {
    if (!database.objectStoreNames.contains('prompts')) return '[]';
    return JSON.stringify(await done(database.transaction('prompts').objectStore('prompts').getAll()));
  } finally {
    database.close();
  }
}
