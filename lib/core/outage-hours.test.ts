import { expect, it } from 'vitest';
import { busyHours } from './outage-hours.ts';
import type { Trouble } from './outage-lead.ts';

/** Troubles that began in these hours of some day. */
const at = (...hours: number[]): Trouble[] =>
  hours.map((hour) => ({ own: { from: hour, to: null, said: [] }, official: null, ahead: null }));
const hourOf = (hour: number) => hour;

it.each<[string, number[], ReturnType<typeof busyHours>]>([
  ['few troubles show no habit', [14, 14, 14, 14], null],
  ['hours next to each other count together', [14, 15, 16, 3, 22], { from: 14, to: 17, count: 3, all: 5 }],
  ['midnight is no border', [23, 0, 1, 12, 6], { from: 23, to: 2, count: 3, all: 5 }],
  ['hours that do not stand out are not told', [0, 3, 6, 9, 12, 15, 18, 21], null],
])('%s', (_, hours, busiest) => {
  expect(busyHours(at(...hours), hourOf)).toEqual(busiest);
});

it('what only the page told counts as well', () => {
  const ofPage = at(9, 9, 9, 10, 10).map(({ own }) => ({ own: null, official: own, ahead: null }));
  expect(busyHours(ofPage, hourOf)).toMatchObject({ from: 8, count: 5 });
});
