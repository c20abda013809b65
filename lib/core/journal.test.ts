import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isJournalKey, journalKey } from './journal.ts';

const saves = fc.record({ slot: fc.string({ minLength: 1 }), revision: fc.integer({ min: 1 }) });

it('each revision of each slot has a key of its own, known as one of the journal', () => {
  fc.assert(
    fc.property(saves, saves, (one, other) => {
      const isSame = one.slot === other.slot && one.revision === other.revision;
      expect(isJournalKey(journalKey(one))).toBe(true);
      expect(journalKey(one) === journalKey(other)).toBe(isSame);
    }),
  );
});

it.each(['settings', 'journal', 'Journal:a:1', ''])('"%s" is not one of the journal', (key) => {
  expect(isJournalKey(key)).toBe(false);
});
