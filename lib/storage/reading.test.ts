import { beforeEach, describe, expect, it } from 'vitest';
import type { PromptState } from '../core/words.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { database } from './database.ts';
import { newestAtRisk } from './reading.ts';
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
