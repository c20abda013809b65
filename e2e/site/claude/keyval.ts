const database = 'keyval-store';
const store = 'keyval';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export async function readKey(key: string): Promise<unknown> {
  const db = await open();
  const value: unknown = await settled(db.transaction(store).objectStore(store).get(key));
  db.close();
  return value;
}

export async function writeKey(key: string, value: string): Promise<void> {
  const db = await open();
  await settled(db.transaction(store, 'readwrite').objectStore(store).put(value, key));
  db.close();
}

export function deleteDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}
