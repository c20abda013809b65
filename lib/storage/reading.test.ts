import { beforeEach, describe, expect, it } from 'vitest';
import type { PromptState } from '../core/words.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { database } from './database.ts';
import { countVersions, listKept, newestAtRisk } from './reading.ts';
import { save } from './saves.ts';

const keep = (id: string, state: PromptState, at: number, text = id) =>
  save(aSave({ slot: id, state, at, text }), 5, id);
const found = async () => (await newestAtRisk())?.id;

beforeEach(emptyDatabase);

describe('the newest text at risk', () => {
  it.each(['sent', 'answering', 'failed', 'bounced', 'unknown', 'draft'] as const)(
    'is found when it is %s, whatever was answered since',
    async (state) => {
      await keep('at risk', state, noon);
      for (let index = 1; index <= 20; index += 1) await keep(`answered ${index}`, 'answered', noon + index);
      expect(await found()).toBe('at risk');
    },
  );

  it('is the newest one that was sent, of whichever state, before any draft', async () => {
    await keep('older', 'bounced', noon);
    await keep('newer', 'failed', noon + 1);
    await keep('draft', 'draft', noon + 2);
    expect(await found()).toBe('newer');
  });

  it('is none where all is answered or blank', async () => {
    await keep('answered', 'answered', noon);
    await keep('blank', 'draft', noon, ' ');
    expect(await found()).toBeUndefined();
  });

  it('is one that can be read', async () => {
    await keep('readable', 'failed', noon);
    const db = await database();
    // @ts-expect-error: what a disk may hold is not what the types say.
    await db.put('prompts', { id: 'broken', state: 'failed', changedAt: noon + 1 });
    expect(await found()).toBe('readable');
  });
});

describe('the list', () => {
  const listed = async (count: number) => {
    const { listed, end } = await listKept(count);
    return { ids: listed.map(({ id }) => id), hasMore: end !== null };
  };

  it('begins with the newest, and says whether it goes on', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) await keep(id, 'draft', noon + index);
    expect(await listed(1)).toEqual({ ids: ['c'], hasMore: true });
    expect(await listed(2)).toEqual({ ids: ['c', 'b'], hasMore: true });
    expect(await listed(4)).toEqual({ ids: ['c', 'b', 'a'], hasMore: false });
  });

  it('in stretches holds each text once, also where several are of the same time', async () => {
    const times = [0, 1, 1, 1, 2, 3, 3];
    for (const [index, time] of times.entries()) await keep(`${index}`, 'draft', noon + time);
    for (const count of [1, 2, 3, 7, 8]) {
      const ids: string[] = [];
      let end: IDBValidKey | null = null;
      do {
        const stretch = await listKept(count, end);
        ids.push(...stretch.listed.map(({ id }) => id));
        ({ end } = stretch);
      } while (end !== null);
      expect(ids).toEqual(['6', '5', '4', '3', '2', '1', '0']);
    }
  });

  it('is empty where nothing is kept', async () => {
    expect(await listed(50)).toEqual({ ids: [], hasMore: false });
  });

  it('goes on behind what cannot be read', async () => {
    await keep('older', 'draft', noon);
    const db = await database();
    // @ts-expect-error: what a disk may hold is not what the types say.
    await db.put('prompts', { id: 'broken', state: 'draft', changedAt: noon + 1 });
    expect(await listed(1)).toEqual({ ids: [], hasMore: true });
    expect(await listed(2)).toEqual({ ids: ['older'], hasMore: true });
  });
});

it('earlier texts are counted for one kept text by itself', async () => {
  await save(aSave({ slot: 'a', text: 'a long text that rested' }), 5, 'a');
  await save(aSave({ slot: 'a', revision: 2, at: noon + 60_000, text: 'another' }), 5, 'a');
  await save(aSave({ slot: 'b' }), 5, 'b');
  expect(await countVersions('a')).toBe(1);
  expect(await countVersions('b')).toBe(0);
});
