import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moves, visits } from '../testing/arbitrary-visit.ts';
import { type Step, Visit } from '../testing/visit.ts';
import type { Ledger } from './ledger.ts';
import type { Attachment } from './save.ts';

const slotsOf = ({ composing, editing, picked, awaited, settled, dropped }: Ledger) =>
  [composing ?? [], ...editing.values(), picked ?? [], awaited, settled, dropped]
    .flat()
    .map(({ slot }) => slot);

/** A visit that remembers what the page showed: each text with what stood beside it. */
class Seen extends Visit {
  readonly shown: { text: string; attachments: readonly Attachment[] }[] = [];
  override happen(step: Step): this {
    if ('text' in step) {
      const attachments = 'attachments' in step ? (step.attachments ?? []) : [];
      this.shown.push({ text: step.text, attachments });
    }
    return super.happen(step);
  }
}

const seen = moves.map((all) => all.reduce<Seen>((visit, move) => move(visit) as Seen, new Seen()));

it('every text that was written or sent is in a save, whatever happens', () => {
  fc.assert(
    fc.property(seen, ({ shown, saves }) => {
      // claude.ai itself trims what it sends and puts back: outer blanks are no text.
      const kept = new Set(saves.map(({ text }) => text.trim()));
      for (const { text } of shown) if (text !== '') expect(kept).toContain(text.trim());
    }),
    { numRuns: 500 },
  );
});

it('all that ever stood beside a text is in a save, by its name', () => {
  fc.assert(
    fc.property(seen, ({ shown, saves }) => {
      const kept = new Set(saves.flatMap(({ attachments }) => attachments ?? []).map(({ name }) => name));
      for (const { name } of shown.flatMap(({ attachments }) => attachments)) expect(kept).toContain(name);
    }),
    { numRuns: 500 },
  );
});

it('the attachments of a slot, followed save by save, are those it has in the end', () => {
  fc.assert(
    fc.property(visits, ({ ledger, saves }) => {
      const followed = new Map<string, readonly Attachment[]>();
      for (const { slot, attachments } of saves) {
        followed.set(slot, attachments ?? followed.get(slot) ?? []);
      }
      const { composing, awaited, settled } = ledger;
      for (const { slot, attachments } of [composing ?? [], awaited, settled].flat()) {
        expect(followed.get(slot)).toEqual(attachments);
      }
    }),
    { numRuns: 500 },
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

it('a slot is in one place: being written, left behind, awaited or settled', () => {
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

it('nothing at all is never saved', () => {
  fc.assert(
    fc.property(visits, ({ saves }) => {
      const beside = new Map<string, boolean>();
      return saves.every(({ slot, text, attachments }) => {
        if (attachments) beside.set(slot, attachments.length > 0);
        return text !== '' || beside.get(slot);
      });
    }),
  );
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

it('a slot that was written in the box of a sent message holds texts of that box alone', () => {
  const inBox = (type: 'edit' | 'edit-sent' | 'edit-closed', box: number, more: number): Step =>
    type === 'edit-closed' ? { type, box } : { type, box, text: `${box}${'.'.repeat(more)}` };
  const types = fc.constantFrom('edit', 'edit-sent', 'edit-closed');
  const others = fc.constantFrom<Step>(
    { type: 'composer', text: 'composed', found: false },
    { type: 'resumed' },
    { type: 'reply-began' },
    { type: 'reply-ended' },
    { type: 'moved' },
  );
  const edits = fc.tuple(types, fc.constantFrom(1, 2, 3), fc.nat({ max: 4 })).map((one) => inBox(...one));
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: edits }, others)), (steps) => {
      const { saves } = steps.reduce((visit, one) => visit.happen(one), new Visit('c1'));
      const boxes = new Map<string, string | undefined>();
      for (const { slot, text } of saves) {
        expect(text.at(0)).toBe(boxes.get(slot) ?? text.at(0));
        boxes.set(slot, text.at(0));
      }
    }),
  );
});
