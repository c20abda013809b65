import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Offers } from '../core/targets.ts';
import { whenAsked } from '../testing/browser.ts';
import { someOffers } from '../testing/targets.ts';
import { markUnwell } from './target-health.ts';

const anOffer = () => signal<Offers | null>(someOffers());

it('marks those that say that they are not well', async () => {
  const found = { a: 'up', b: 'down', c: 'degraded', d: 'unknown' };
  const reply = Object.fromEntries(Object.entries(found).map(([id, state]) => [id, { state, at: 1 }]));
  whenAsked(() => ({ ok: true, reply }));
  const offers = anOffer();
  await markUnwell(offers);
  expect([...(offers.value?.unwell ?? [])]).toEqual([
    ['b', 'down'],
    ['c', 'degraded'],
  ]);
});

it('a background that does not answer marks nobody', async () => {
  whenAsked(() => Promise.reject(new Error('asleep')));
  const offers = anOffer();
  const before = offers.value;
  await markUnwell(offers);
  expect(offers.value).toBe(before);
});
