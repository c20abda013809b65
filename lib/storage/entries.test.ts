import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../core/entry.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aKeptText, aSave, noon } from '../testing/kept.ts';
import { take } from './entries.ts';
import { newestKept, versionsOf } from './reading.ts';
import { remove } from './removal.ts';
import { save } from './saves.ts';

const asItIs = (entry: Entry) => entry;
const entry = (id: string, text = id): Entry => ({
  kept: aKeptText({ id, text, createdAt: noon, changedAt: noon }),
  versions: [{ at: noon - 1, text: `before ${text}` }],
});
const ids = async () => (await newestKept()).map(({ id }) => id).toSorted();

beforeEach(emptyDatabase);

describe('taking in', () => {
  it('adds what is new, with its earlier texts, and says how many', async () => {
    expect(await take([entry('a'), entry('b')], asItIs)).toEqual({ added: 2, merged: 0, unchanged: 0 });
    expect(await ids()).toEqual(['a', 'b']);
    expect(await versionsOf('a')).toEqual([{ at: noon - 1, text: 'before a' }]);
  });

  it('twice changes nothing', async () => {
    const all = Array.from({ length: 250 }, (_, index) => entry(`${index}`));
    expect(await take(all, asItIs)).toMatchObject({ added: 250 });
    expect(await take(all, asItIs)).toEqual({ added: 0, merged: 0, unchanged: 250 });
    expect(await ids()).toHaveLength(250);
  });

  it('loses nothing of what is kept already under the same name', async () => {
    await save(aSave({ text: 'newer here', at: noon + 5 }), 1, 'a');
    expect(await take([entry('a', 'older there')], asItIs)).toMatchObject({ merged: 1 });
    expect(await newestKept()).toMatchObject([{ text: 'newer here' }]);
    expect((await versionsOf('a')).map(({ text }) => text)).toEqual(['before older there', 'older there']);
  });

  it('brings a removed text back, and its page goes on with it', async () => {
    await save(aSave({ text: 'written' }), 1, 'a');
    const [kept] = await newestKept();
    await remove('a');
    await take(kept ? [{ kept, versions: [] }] : [], asItIs);
    await save(aSave({ text: 'written on', revision: 2, at: noon + 1 }), 1, 'b');
    expect(await newestKept()).toMatchObject([{ id: 'a', text: 'written on' }]);
  });

  it('lets what is new be changed on the way, and only that', async () => {
    const pinned = ({ kept, versions }: Entry): Entry => ({ kept: { ...kept, pinned: true }, versions });
    await take([entry('known')], asItIs);
    await take([entry('known'), entry('new')], pinned);
    expect((await newestKept()).map((kept) => [kept.id, kept.pinned]).toSorted()).toEqual([
      ['known', false],
      ['new', true],
    ]);
  });
});
