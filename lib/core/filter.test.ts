import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aKeptText, noon } from '../testing/kept.ts';
import { type Filter, filterDays, isNarrow, noFilter, passes } from './filter.ts';
import { minute, promptStates } from './words.ts';

const hour = 60 * minute;
const today = { now: noon, midnight: noon - 12 * hour };
const all = [
  aKeptText({ id: 'now', state: 'failed', changedAt: noon, conversation: 'c1' }),
  aKeptText({
    id: 'yesterday',
    state: 'answered',
    changedAt: noon - 13 * hour,
    conversation: 'c2',
    pinned: true,
  }),
  aKeptText({ id: 'week', state: 'draft', changedAt: noon - 7 * 24 * hour, conversation: null }),
  aKeptText({ id: 'old', state: 'unknown', changedAt: noon - 8 * 24 * hour, conversation: 'c1' }),
];
const left = (part: Partial<Filter>) =>
  all.filter(passes({ ...noFilter, ...part }, today)).map(({ id }) => id);

it.each<[Partial<Filter>, string[]]>([
  [{}, ['now', 'yesterday', 'week', 'old']],
  [{ days: 'today' }, ['now']],
  [{ days: 'week' }, ['now', 'yesterday', 'week']],
  [{ pinned: true }, ['yesterday']],
  [{ conversation: 'c1' }, ['now', 'old']],
  [{ state: 'draft' }, ['week']],
  [{ state: 'unanswered' }, ['now', 'week', 'old']],
  [{ state: 'unanswered', conversation: 'c1', days: 'today' }, ['now']],
  [{ state: 'draft', pinned: true }, []],
])('%j leaves %j', (filter, ids) => {
  expect(left(filter)).toEqual(ids);
});

it('a text that is blank is not waiting for an answer', () => {
  expect(passes({ ...noFilter, state: 'unanswered' }, today)(aKeptText({ text: ' ' }))).toBe(false);
});

it('a filter that is not narrow leaves nothing out', () => {
  const filters = fc.record<Filter>({
    state: fc.constantFrom('any', 'unanswered', ...promptStates),
    days: fc.constantFrom(...filterDays),
    conversation: fc.option(fc.constantFrom('c1', 'c2')),
    pinned: fc.boolean(),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      const leaves = all.filter(passes(filter, today));
      if (!isNarrow(filter)) expect(leaves).toEqual(all);
      // A second look with the same filter changes nothing.
      expect(leaves.filter(passes(filter, today))).toEqual(leaves);
    }),
  );
});
