import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../testing/database.ts';
import { databaseOfVersion1, recordOfVersion1 } from '../testing/database-v1.ts';
import { aSave } from '../testing/kept.ts';
import { database, databaseVersion, forgetDatabase, wasMade } from './database.ts';
import { TimedOut } from './patience.ts';
import { newestKept } from './reading.ts';
import { save } from './saves.ts';

const put = (revision = 1) => save(aSave({ revision }), 5, 'kept');

beforeEach(() => {
  emptyDatabase();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

/** Lets so much time pass while a promise is under way. */
async function pass(milliseconds: number, work: Promise<unknown>): Promise<unknown> {
  const ended = work.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(milliseconds);
  return ended;
}

describe('a database that never opens', () => {
  it('is given up after a few seconds, at once for a second longer, and then tried again', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    expect(await pass(3_000, put())).toBeInstanceOf(TimedOut);
    expect(await pass(0, put())).toBeInstanceOf(TimedOut);
    expect(open).toHaveBeenCalledOnce();
    open.mockRestore();
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(await put()).toMatchObject({ revision: 1 });
  });
});

describe('a database that another context holds open', () => {
  it('is waited for no longer than one that never opens, and taken when it is free', async () => {
    vi.useRealTimers();
    await databaseOfVersion1([recordOfVersion1]);
    const old = await openDB('lifeboat', 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const first = put().catch((error: unknown) => error);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 10));
    old.close();
    expect(await first).toMatchObject({ revision: 1 });
  });
});

describe('a write that never ends', () => {
  it('is given up, and the next one has a new connection', async () => {
    vi.useRealTimers();
    const db = await database();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const held = vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValue(new IDBRequest());
    expect(await pass(8_000, put())).toBeInstanceOf(TimedOut);
    held.mockRestore();
    vi.useRealTimers();
    expect(await database()).not.toBe(db);
  });
});

describe('a write that breaks half way', () => {
  it('leaves nothing behind', async () => {
    vi.useRealTimers();
    await put();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(put(2)).rejects.toThrow('full');
    vi.restoreAllMocks();
    expect(await newestKept()).toHaveLength(1);
    expect(await put(2)).toMatchObject({ revision: 2 });
  });
});

describe('a newer version of the extension', () => {
  it('is not kept waiting: this one lets go of the database', async () => {
    vi.useRealTimers();
    await put();
    const newer = await openDB('lifeboat', databaseVersion + 1);
    expect(newer.version).toBe(databaseVersion + 1);
    newer.close();
  });

  it('left its database behind: this one fails, and changes nothing there', async () => {
    vi.useRealTimers();
    await put();
    const newer = await openDB('lifeboat', databaseVersion + 1);
    newer.close();
    forgetDatabase();
    await expect(put(2)).rejects.toThrow();
    const again = await openDB('lifeboat');
    expect(await again.count('prompts')).toBe(1);
    again.close();
  });
});

it('says once that it was made from nothing', async () => {
  vi.useRealTimers();
  await database();
  expect([wasMade(), wasMade()]).toEqual([true, false]);
  forgetDatabase();
  await database();
  expect(wasMade()).toBe(false);
});
