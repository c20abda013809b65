import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { noteAgreed, noteAnswer, noteHandOff, pin } from './marks.ts';
import { findKept, newestKept, versionsOf } from './reading.ts';
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

describe('an answer from elsewhere', () => {
  it('is kept beside its prompt, and what it no longer holds among the earlier texts', async () => {
    await put();
    const before = await findKept('kept');
    expect(await noteAnswer('kept', 'The first answer', noon)).toBe(true);
    expect(await noteAnswer('kept', 'Another', noon + 9_000)).toBe(true);
    const answer = { changedAt: noon + 9_000, text: 'Another', fading: null };
    expect(await findKept('kept')).toEqual({ ...before, answer });
    expect(await versionsOf('kept')).toEqual([{ at: noon, text: 'The first answer' }]);
  });

  it('stays when the prompt is written on', async () => {
    await put();
    await noteAnswer('kept', 'The answer', noon);
    await save(aSave({ revision: 2, text: 'Compare the two contracts again' }), 5, 'new');
    expect(await findKept('kept')).toMatchObject({ answer: { text: 'The answer' } });
  });

  it('to a prompt that is gone is not kept', async () => {
    expect(await noteAnswer('gone', 'The answer', noon)).toBe(false);
  });
});

it('what may go elsewhere is remembered once each, in order', async () => {
  await put();
  await noteAgreed('kept', [7, 3]);
  await noteAgreed('kept', [5, 7]);
  expect(await findKept('kept')).toMatchObject({ agreed: [3, 5, 7], text: aSave().text });
});
