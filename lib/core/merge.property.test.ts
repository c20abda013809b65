import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anEntry, textsIn } from '../testing/arbitrary-entry.ts';
import { Entry } from './entry.ts';
import { merge } from './merge.ts';

const one = anEntry('same');

const mergeAll = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>((held, entry) => merge(held, entry).entry, undefined);

/** What is held, whatever the order in which it came. */
function heldIn(entry: Entry | undefined) {
  if (!entry) return undefined;
  const { text, state, failure, createdAt, changedAt, pinned, attempts, attachments, handOffs } = entry.kept;
  const set = (list: readonly unknown[]) => [...new Set(list.map((each) => JSON.stringify(each)))].toSorted();
  const lists = [attempts, handOffs, attachments].map(set);
  const { agreed, answer } = entry.kept;
  const plain = { text, state, failure, createdAt, changedAt, pinned, agreed, answer: answer?.text };
  return { ...plain, lists, texts: textsIn(entry), answers: entry.answers };
}

it('what the generator makes is an entry as it is kept', () => {
  fc.assert(fc.property(one, (entry) => Entry.safeParse(entry).success));
});

it('nothing is lost by merging', () => {
  fc.assert(
    fc.property(one, one, (mine, theirs) => {
      const { entry } = merge(mine, theirs);
      const wanted = new Set([...textsIn(mine), ...textsIn(theirs)]);
      expect(textsIn(entry)).toEqual([...wanted].toSorted());
      expect(entry.kept.changedAt).toBe(Math.max(mine.kept.changedAt, theirs.kept.changedAt));
      for (const { id, text } of [...(mine.answers ?? []), ...(theirs.answers ?? [])]) {
        const held = entry.answers?.find((answer) => answer.id === id);
        expect(held?.text === text || held?.end !== null || held.text.length >= text.length).toBe(true);
      }
      expect(entry.kept.pinned).toBe(mine.kept.pinned || theirs.kept.pinned);
      expect(new Set(entry.kept.agreed)).toEqual(
        new Set([...(mine.kept.agreed ?? []), ...(theirs.kept.agreed ?? [])]),
      );
      for (const handOff of [...mine.kept.handOffs, ...theirs.kept.handOffs])
        expect(entry.kept.handOffs).toContainEqual(handOff);
      for (const attempt of [...mine.kept.attempts, ...theirs.kept.attempts])
        expect(entry.kept.attempts.map(({ at }) => at)).toContain(attempt.at);
    }),
  );
});

it('merging again changes nothing', () => {
  fc.assert(
    fc.property(one, one, (mine, theirs) => {
      const { entry } = merge(mine, theirs);
      expect(merge(entry, theirs)).toEqual({ entry, change: 'unchanged' });
      expect(merge(entry, mine)).toEqual({ entry, change: 'unchanged' });
      expect(merge(mine, mine)).toEqual({ entry: mine, change: 'unchanged' });
    }),
  );
});

it('whatever order entries come in, the same is held', () => {
  const orders = fc
    .array(one, { minLength: 1, maxLength: 4 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(orders, ([some, shuffled]) => {
      expect(heldIn(mergeAll(shuffled))).toEqual(heldIn(mergeAll(some)));
    }),
  );
});

it('what was merged is an entry again', () => {
  fc.assert(fc.property(one, one, (mine, theirs) => Entry.safeParse(merge(mine, theirs).entry).success));
});
