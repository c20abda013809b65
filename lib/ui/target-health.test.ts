import { expect, it } from 'vitest';
import { whenAsked } from '../testing/browser.ts';
import { openTargetHealth } from './target-health.ts';

it('marks those that are not well, and asks only when somebody looks', async () => {
  const found = { a: 'up', b: 'down', c: 'degraded', d: 'unknown' };
  const reply = Object.fromEntries(Object.entries(found).map(([id, state]) => [id, { state, at: 1 }]));
  const asked = whenAsked(() => ({ ok: true, reply }));
  const { health, look } = openTargetHealth();
  expect(asked).not.toHaveBeenCalled();
  await look();
  expect([...health.value]).toEqual([
    ['b', 'down'],
    ['c', 'degraded'],
  ]);
});

it('a background that does not answer marks nobody', async () => {
  whenAsked(() => Promise.reject(new Error('asleep')));
  const { health, look } = openTargetHealth();
  await look();
  expect(health.value.size).toBe(0);
});
