import { beforeEach, describe, expect, it } from 'vitest';
import type { Save } from '../core/save.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, textsOf } from '../testing/kept.ts';
import { find, newest, remove, removeEverything, save } from './prompts.ts';

const put = (revision: number, part: Partial<Save> = {}, id = 'late') =>
  save(aSave({ revision, ...part }), 5, id);

beforeEach(async () => {
  emptyDatabase();
  await put(1, { text: 'a secret' }, 'kept');
});

const removals: [string, () => Promise<unknown>][] = [
  ['by itself', () => remove('kept')],
  ['with everything', removeEverything],
];

describe.each(removals)('a text that was removed %s', (_, removeIt) => {
  it.each(['answered', 'answering', 'failed', 'bounced', 'unknown', 'sent'] as const)(
    'while its answer was awaited stays removed when it is %s, and its page is told that this was taken',
    async (state) => {
      await put(2, { text: 'a secret', state: 'sent' });
      await removeIt();
      expect(await put(3, { text: 'a secret', state })).toBe(3);
      expect(await newest()).toEqual([]);
    },
  );

  it('is written on: that is kept, without what was there before', async () => {
    await removeIt();
    await put(4, { text: 'another thought' });
    const kept = await find('kept');
    expect(kept && textsOf(kept)).toEqual(['another thought']);
  });

  it('is not brought back by saves that a newer one overtook', async () => {
    await put(5, { text: 'a secret plan' });
    await removeIt();
    await put(8, { text: 'another thought' });
    for (const revision of [2, 3, 4, 5, 6, 7]) await put(revision, { text: 'a secret, late' });
    const kept = await find('kept');
    expect(kept && textsOf(kept)).toEqual(['another thought']);
  });
});
