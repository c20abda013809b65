import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Save } from '../core/save.ts';
import { visits } from '../testing/arbitrary-visit.ts';
import { emptyDatabase } from '../testing/database.ts';
import { holds } from '../testing/kept.ts';
import { newestKept, versionsOf } from './reading.ts';
import { save } from './saves.ts';

/** The saves of a whole page, none of them found, in the order made and in one they may arrive in. */
const deliveries = visits
  .map(({ saves }) => saves.map((one) => ({ ...one, found: false })))
  .chain((inOrder) =>
    fc.record({
      inOrder: fc.constant(inOrder),
      arrived: fc
        .subarray(inOrder)
        .chain((twice) =>
          fc.shuffledSubarray([...inOrder, ...twice], { minLength: inOrder.length + twice.length }),
        ),
    }),
  );

/** What a fresh database holds after these saves, by slot: each new text is named after its slot. */
async function keptAfter(saves: readonly Save[]) {
  emptyDatabase();
  for (const one of saves) await save(one, 1, one.slot);
  const all = await newestKept();
  return new Map(
    await Promise.all(
      all.map(async (kept) => [kept.id, { kept, versions: await versionsOf(kept.id) }] as const),
    ),
  );
}

it('saves may arrive in any order, some twice: the same texts are kept, and none that was sent is lost', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ inOrder, arrived }) => {
      const [straight, shuffled] = [await keptAfter(inOrder), await keptAfter(arrived)];
      expect([...shuffled.keys()].toSorted()).toEqual([...straight.keys()].toSorted());
      for (const [slot, one] of shuffled) {
        expect(one.kept.text).toBe(straight.get(slot)?.kept.text);
        const sent = inOrder.filter((save) => save.slot === slot && save.state === 'sent');
        for (const { text } of sent) expect(holds(one, text)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

it('every save says the newest revision of its slot so far', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ arrived }) => {
      emptyDatabase();
      const reached = new Map<string, number>();
      for (const one of arrived) {
        reached.set(one.slot, Math.max(one.revision, reached.get(one.slot) ?? 0));
        expect((await save(one, 1, one.slot)).revision).toBe(reached.get(one.slot));
      }
    }),
    { numRuns: 40 },
  );
});
