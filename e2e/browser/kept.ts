import type { Tab } from './browser.ts';

/** Every record of the extension's database, read from one of the extension's own pages. */
export async function keptTexts(extensionPage: Tab): Promise<unknown[]> {
  // As text: WebDriver BiDi leaves out an object that it meets for the second time.
  return JSON.parse(await extensionPage.evaluate(readAll, undefined));
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
