import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { noteHandOff, pin } from './marks.ts';
import { findKept, newestKept } from './reading.ts';
import { save } from './saves.ts';

const put = () => save(aSave(), 5, 'kept');

beforeEach(emptyDatabase);

describe('a hand-off', () => {
  const handOff = { at: noon, target: 'chatgpt', way: 'url' } as const;

  it('is noted beside its prompt, which stays as it is', async () => {
    await put();
    expect(await noteHandOff('kept', handOff)).toBe(true);
    expect(await findKept('kept')).toMatchObject({ handOffs: [handOff], text: aSave().text });
  });

  it('of a prompt that is gone is not noted', async () => {
    expect(await noteHandOff('gone', handOff)).toBe(false);
    expect(await newestKept()).toEqual([]);
  });
});

describe('a pin', () => {
  it('is set and taken off, and changes nothing else', async () => {
    await put();
    const before = await findKept('kept');
    expect(await pin('kept', true)).toBe(true);
    expect(await findKept('kept')).toEqual({ ...before, pinned: true });
    await pin('kept', false);
    expect(await findKept('kept')).toEqual(before);
  });

  it('of a text that is gone is not set', async () => {
    expect(await pin('gone', true)).toBe(false);
  });
});
