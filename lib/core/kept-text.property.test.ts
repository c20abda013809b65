import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visits } from '../testing/arbitrary-visit.ts';
import { after, aSave, holds, type Kept, noon } from '../testing/kept.ts';
import { addOvertaken, KeptText, keep, revise } from './kept-text.ts';
import type { Save } from './save.ts';
import { promptStates } from './words.ts';

/** What lib/storage does with the saves of one slot. */
function kept(saves: readonly Save[]): Kept {
  const [first, ...rest] = saves;
  if (!first) throw new Error('no saves');
  let revision = first.revision;
  return rest.reduce(
    (text, save) => {
      const change = save.revision > revision ? revise(text.kept, save) : addOvertaken(text.kept, save);
      revision = Math.max(revision, save.revision);
      return after(text, change);
    },
    { kept: keep('kept', first), versions: [] } as Kept,
  );
}

/** The saves of one slot as they were made, and the same as they may arrive: some twice, in any order. */
function delivered(made: fc.Arbitrary<readonly Save[]>) {
  return made.chain((inOrder) =>
    fc.record({
      inOrder: fc.constant(inOrder),
      arrived: fc
        .subarray([...inOrder])
        .chain((twice) =>
          fc.shuffledSubarray([...inOrder, ...twice], { minLength: inOrder.length + twice.length }),
        ),
    }),
  );
}

const fromLedger = visits
  .map(({ saves }) => saves.filter(({ slot }) => slot === saves.at(-1)?.slot))
  .filter((saves) => saves.length > 0);

const anyStep = fc.record({
  text: fc.constantFrom('contract', 'contracts', 'Contracts', 'the contracts'),
  state: fc.constantFrom(...promptStates),
  wait: fc.constantFrom(1, 300, 2_000),
});
const anything = fc.array(anyStep, { minLength: 1, maxLength: 8 }).map((steps) => {
  let at = noon;
  return steps.map(({ wait, ...rest }, index) => {
    at += wait;
    return aSave({ ...rest, revision: index + 1, at });
  });
});

describe('saves that arrive in any order, some of them twice', () => {
  it('lose no text that was sent', () => {
    fc.assert(
      fc.property(delivered(fc.oneof(fromLedger, anything)), ({ inOrder, arrived }) => {
        const sent = inOrder.filter(({ state }) => state === 'sent');
        for (const { text } of sent) expect(holds(kept(arrived), text)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('give the text and state of the highest revision', () => {
    fc.assert(
      fc.property(delivered(fromLedger), ({ inOrder, arrived }) => {
        const last = inOrder.at(-1);
        const { text, state } = kept(arrived).kept;
        expect(text).toBe(last?.text);
        // "Unknown" gives way to an outcome that is known.
        if (last?.state !== 'unknown') expect(state).toBe(last?.state);
      }),
    );
  });

  it('make a text that parses', () => {
    fc.assert(
      fc.property(delivered(anything), ({ arrived }) => KeptText.safeParse(kept(arrived).kept).success),
    );
  });
});

describe('a send that arrives late', () => {
  const bounced = aSave({ revision: 3, state: 'bounced', at: noon + 2 });
  const sent = aSave({ revision: 2, state: 'sent', at: noon + 1 });

  it('is an attempt all the same, with the outcome that came before it', () => {
    expect(kept([aSave(), bounced, sent]).kept.attempts).toMatchObject([
      { at: noon + 1, outcome: 'bounced' },
    ]);
  });

  it('protects its text from the next change', () => {
    const rewritten = aSave({ revision: 4, text: 'compare the two contracts', at: noon + 3 });
    expect(holds(kept([bounced, sent, rewritten]), sent.text)).toBe(true);
  });
});
