import { draftStore, isPasteName } from '../assistants/claude-composer.ts';
import { second } from '../core/words.ts';

/** The page's own start-up gives up after as long. Milliseconds. */
const patience = 5 * second;

/**
 * The long pastes in claude.ai's own draft under the first of these keys that is there, in their order; undefined where
 * there is no draft to be read. Only ever reads: a database that is not there is not made, and none is held open.
 */
export async function pastesInDraft(page: Window, keys: readonly string[]): Promise<string[] | undefined> {
  const opened = await open(page.indexedDB).catch(() => undefined);
  if (!opened) return undefined;
  try {
    for (const key of keys) {
      const pastes = pastesIn(await read(opened, key));
      if (pastes) return pastes;
    }
    return undefined;
  } catch {
    // Its store is another one by now, or it was deleted meanwhile.
    return undefined;
  } finally {
    opened.close();
  }
}

function open(databases: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open(draftStore.database);
    const late = setTimeout(reject, patience);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = reject;
    request.onsuccess = () => {
      clearTimeout(late);
      // The page may delete its database at any time: that must not wait for us.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

function read(database: IDBDatabase, key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(draftStore.store).objectStore(draftStore.store).get(key);
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
}

/** JSON, or the object itself: both have been seen. */
function pastesIn(stored: unknown): string[] | undefined {
  const draft = typeof stored === 'string' ? JSON.parse(stored) : stored;
  const attachments: unknown = draft?.state?.attachments;
  if (!Array.isArray(attachments)) return undefined;
  return attachments.flatMap((one) => {
    const { extracted_content: text, file_name: name } = one ?? {};
    return typeof text === 'string' && isPasteName(String(name ?? '')) ? [text] : [];
  });
}
