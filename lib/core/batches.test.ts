import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anEntry, textsIn } from '../testing/arbitrary-entry.ts';
import { aKeptText, noon } from '../testing/kept.ts';
import { batchesOf } from './batches.ts';
import type { Entry } from './entry.ts';
import { merge } from './merge.ts';

it('batches carry everything, once, and are no longer than one message takes', () => {
  const limits = [300, 100] as const;
  fc.assert(
    fc.property(fc.array(anEntry('a', 'b', 'c'), { maxLength: 6 }), (entries) => {
      const batches = batchesOf(entries, ...limits);
      for (const batch of batches) {
        const length = batch.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0);
        expect(batch.length === 1 || length <= limits[0]).toBe(true);
      }
      const texts = (all: readonly Entry[]) => [...new Set(all.flatMap(textsIn))].toSorted();
      expect(texts(batches.flat())).toEqual(texts(entries));
    }),
  );
});

it('an entry that no message can carry goes in pieces that come together again', () => {
  const versions = ['a', 'b', 'c'].map((letter, index) => ({
    at: noon - 1_000 + index,
    text: letter.repeat(60),
  }));
  const huge: Entry = { kept: aKeptText(), versions };
  const batches = batchesOf([huge], 10, 100);
  expect(batches).toHaveLength(3);
  const together = batches
    .flat()
    .reduce<Entry | undefined>((held, piece) => merge(held, piece).entry, undefined);
  expect(together).toEqual(huge);
});
