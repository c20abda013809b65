import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../testing/database.ts';
import { aKeptText, noon } from '../testing/kept.ts';
import { database } from './database.ts';
import { versionsOf } from './reading.ts';
import { textOf, type VersionRow } from './versions.ts';
import { store, write } from './writing.ts';

const id = 'kept';
const keep = (...texts: string[]) =>
  write(async (tx) => {
    for (const [index, text] of texts.entries()) await store(tx, aKeptText(), [{ at: noon + index, text }]);
  });
const rows = async (): Promise<VersionRow[]> => (await database()).getAll('versions');
const texts = async () => (await versionsOf(id)).map(({ text }) => text);

beforeEach(emptyDatabase);

describe('earlier texts', () => {
  it('come back exactly, oldest first, each once', async () => {
    await keep('one', 'two', 'one', 'three');
    expect(await texts()).toEqual(['one', 'two', 'three']);
  });

  it('come back exactly whatever they have in common', async () => {
    const unit = fc.constantFrom('a', 'b', '\n', '\ud83d', '\ude00');
    const any = fc.array(fc.string({ unit, maxLength: 12, minLength: 1 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(any, async (some) => {
        emptyDatabase();
        await keep(...some);
        expect(await texts()).toEqual([...new Set(some)]);
      }),
      { numRuns: 60 },
    );
  });

  it('cost what changed, not what stayed: 150 edits of 20 KB take under 300 KB', async () => {
    const page = 'A line of text that stays as it is.\n'.repeat(560);
    const edits = Array.from(
      { length: 150 },
      (_, index) => `${page}edit ${index}${page.slice(0, 10 * index)}`,
    );
    await keep(...edits);
    const size = (await rows()).reduce((sum, { middle }) => sum + middle.length, 0);
    expect(size).toBeLessThan(300_000);
    expect(await texts()).toEqual(edits);
  });

  it('are told by a whole text, never by one that is itself told by another', async () => {
    await keep('x'.repeat(100), `${'x'.repeat(100)}1`, `${'x'.repeat(100)}12`);
    const all = await rows();
    const store = (await database()).transaction('versions').store;
    expect(all.map(({ base }) => base)).toEqual([null, 1, 1]);
    expect(await textOf(store, all[2] as VersionRow)).toBe(`${'x'.repeat(100)}12`);
  });

  it('that are empty are none', async () => {
    await keep('');
    expect(await rows()).toEqual([]);
  });
});
