import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moves, visits } from '../testing/arbitrary-visit.ts';
import { Visit } from '../testing/visit.ts';
import type { Ledger } from './ledger.ts';

const slotsOf = ({ composing, awaited, settled }: Ledger) =>
  [composing ?? [], awaited, settled].flat().map(({ slot }) => slot);

it('every text that was written or sent is in a save, whatever happens', () => {
  const seen = class extends Visit {
    readonly texts: string[] = [];
    override happen(step: Parameters<Visit['happen']>[0]): this {
      if ('text' in step) this.texts.push(step.text);
      return super.happen(step);
    }
  };
  fc.assert(
    fc.property(moves, (all) => {
      const visit = new seen();
      for (const move of all) move(visit);
      // claude.ai itself trims what it sends and puts back: outer blanks are no text.
      const kept = new Set(visit.saves.map(({ text }) => text.trim()));
      for (const text of visit.texts) if (text !== '') expect(kept).toContain(text.trim());
    }),
  );
});

it('the revisions of a slot rise by one, from 1', () => {
  fc.assert(
    fc.property(visits, ({ saves }) => {
      const reached = new Map<string, number>();
      for (const { slot, revision } of saves) {
        expect(revision).toBe((reached.get(slot) ?? 0) + 1);
        reached.set(slot, revision);
      }
    }),
  );
});

it('a slot is in one place: being written, awaited or settled', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const visit = new Visit();
      for (const move of all) {
        const slots = slotsOf(move(visit).ledger);
        expect(new Set(slots).size).toBe(slots.length);
      }
    }),
  );
});

it('an empty text is never saved', () => {
  fc.assert(fc.property(visits, ({ saves }) => saves.every(({ text }) => text !== '')));
});

it('nothing is answered without an answer or a stop in the middle of one', () => {
  const silent = visits.filter(({ signals }) => signals.every(({ kind }) => kind !== 'answered'));
  fc.assert(
    fc.property(silent, ({ saves }) => {
      for (const { slot } of saves.filter(({ state }) => state === 'answered')) {
        expect(saves.some((save) => save.slot === slot && save.state === 'answering')).toBe(true);
      }
    }),
  );
});
