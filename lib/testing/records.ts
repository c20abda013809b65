import { openDB } from 'idb';

/** Every record of a database, of whatever version, by its stores. */
export async function recordsOf(name: string): Promise<Record<string, unknown[]>> {
  const db = await openDB(name);
  const stores = [...db.objectStoreNames];
  const rows = await Promise.all(stores.map(async (store) => [store, await db.getAll(store)] as const));
  db.close();
  return Object.fromEntries(rows);
}
