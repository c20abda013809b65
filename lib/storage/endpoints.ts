import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Endpoint } from '../core/answer-endpoint.ts';

interface Schema extends DBSchema {
  endpoints: { key: string; value: Endpoint };
  /** By the endpoint's id; only those that the person asked to be remembered. */
  keys: { key: string; value: string };
}

/**
 * Endpoints and keys have a database of their own: a backup, even the raw one of a database that cannot be brought up to
 * date, reads the other one, so that no key can be in it. In the extension's origin, which content scripts cannot open;
 * `storage.local` they can read, in Firefox whatever one does (ESR 153).
 */
async function use<Result>(work: (db: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  const db = await openDB<Schema>('lifeboat-endpoints', 1, {
    upgrade(made) {
      made.createObjectStore('endpoints', { keyPath: 'id' });
      made.createObjectStore('keys');
    },
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Every endpoint that was set up, by name. One that does not parse is left out: it can be set up anew. */
export async function allEndpoints(): Promise<Endpoint[]> {
  const all: unknown[] = await use((db) => db.getAll('endpoints'));
  const endpoints = all.flatMap((value) => Endpoint.safeParse(value).data ?? []);
  return endpoints.toSorted((one, other) => one.name.localeCompare(other.name));
}

export async function storeEndpoint(endpoint: Endpoint): Promise<void> {
  await use((db) => db.put('endpoints', endpoint));
}

/** Deletes an endpoint, and the key that was remembered for it. */
export async function dropEndpoint(id: string): Promise<void> {
  await use(async (db) => {
    const tx = db.transaction(['endpoints', 'keys'], 'readwrite', { durability: 'strict' });
    await Promise.all([tx.objectStore('endpoints').delete(id), tx.objectStore('keys').delete(id), tx.done]);
  });
}

export function rememberedKey(id: string): Promise<string | undefined> {
  return use((db) => db.get('keys', id));
}

export async function rememberKey(id: string, key: string): Promise<void> {
  await use((db) => db.put('keys', key, id));
}
