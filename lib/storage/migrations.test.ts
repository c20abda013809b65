import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../testing/database.ts';
import { databaseOfVersion1, recordOfVersion1 } from '../testing/database-v1.ts';
import { databaseOfVersion2, rowsOfVersion2 } from '../testing/database-v2.ts';
import { anAnswer, aSave } from '../testing/kept.ts';
import { answersTo, keepAnswer } from './answers.ts';
import { database, databaseVersion, forgetDatabase } from './database.ts';
import { everything, newestKept, versionsOf } from './reading.ts';
import { save } from './saves.ts';

beforeEach(emptyDatabase);

describe('a database of version 1', () => {
  const { versions, ...rest } = recordOfVersion1;

  it('is brought up to date: each text with its earlier texts', async () => {
    await databaseOfVersion1([recordOfVersion1]);
    expect(await newestKept()).toEqual([{ ...rest, attachments: [], pinned: false }]);
    expect(await versionsOf('kept')).toEqual(versions);
    expect((await database()).version).toBe(databaseVersion);
  });

  it('goes on where it was: a page that was open saves to the same text', async () => {
    const slot = { slot: 'page.1', kept: 'kept', revision: 7, missing: [], tab: 3 };
    await databaseOfVersion1([recordOfVersion1], [slot]);
    await save(aSave({ slot: 'page.1', revision: 8, text: 'And on' }), 3, 'new');
    expect(await newestKept()).toMatchObject([{ id: 'kept', text: 'And on' }]);
    expect((await versionsOf('kept')).map(({ text }) => text)).toEqual([
      ...versions.map(({ text }) => text),
      recordOfVersion1.text,
    ]);
  });

  it.each([
    ['without its versions', { ...rest }],
    ['with a state nobody knows', { ...recordOfVersion1, state: 'lost' }],
    ['with a text that is none', { ...recordOfVersion1, text: 5 }],
  ])('a record %s is set aside, and can still be exported', async (_, broken) => {
    await databaseOfVersion1([{ ...broken, id: 'broken' }, recordOfVersion1]);
    const { entries, unreadable } = await everything();
    expect(entries.map(({ kept }) => kept.id)).toEqual(['kept']);
    expect(unreadable).toEqual([{ ...broken, id: 'broken' }]);
  });

  it('with 200 texts of which each has versions loses none', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...recordOfVersion1, id: `kept ${index}` }));
    await databaseOfVersion1(many);
    const db = await database();
    expect([await db.count('prompts'), await db.count('versions')]).toEqual([200, 400]);
  });
});

describe('a database of version 2', () => {
  it('is brought up to date: all that is in it stays, and answers can be kept', async () => {
    await databaseOfVersion2();
    const db = await database();
    expect(db.version).toBe(databaseVersion);
    for (const [store, rows] of Object.entries(rowsOfVersion2))
      expect(await db.getAll(store as 'prompts')).toEqual(rows);
    const id = 'kept';
    expect(await versionsOf(id)).toEqual([{ at: 1, text: 'Compare the three contracts' }]);
    expect(await keepAnswer(anAnswer({ kept: id }))).toBe(true);
    expect(await answersTo(id)).toEqual([anAnswer({ kept: id })]);
  });

  it('is left as it was where the step breaks', async () => {
    await databaseOfVersion2();
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(database()).rejects.toThrow();
    const { unreadable } = await everything();
    expect(unreadable).toEqual(expect.arrayContaining(rowsOfVersion2.prompts));
    vi.restoreAllMocks();
    forgetDatabase();
    expect(await newestKept()).toEqual(rowsOfVersion2.prompts);
  });
});

describe('a step that breaks', () => {
  it('leaves the database as it was, and all that is in it can still be exported', async () => {
    await databaseOfVersion1([recordOfVersion1]);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(database()).rejects.toThrow();
    expect(await everything()).toEqual({ entries: [], unreadable: [recordOfVersion1] });
    vi.restoreAllMocks();
    forgetDatabase();
    expect(await newestKept()).toHaveLength(1);
    expect(await versionsOf('kept')).toEqual(recordOfVersion1.versions);
  });
});

it('a new database has every store', async () => {
  const db = await database();
  expect([...db.objectStoreNames]).toEqual([
    'answers',
    'aside',
    'evidence',
    'log',
    'notes',
    'prompts',
    'slots',
    'versions',
  ]);
});
