// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { openParts } from './desk-parts.ts';

it('shows the part that the address names, makes each ready once, and the kept texts for any other', async () => {
  const [Kept, Log] = [() => null, () => null];
  const kept = vi.fn(() => Kept);
  const log = vi.fn(async () => Log);
  location.hash = '#log';
  const part = openParts(kept, { '#log': log });
  await vi.waitFor(() => expect(part.value).toBe(Log));
  expect(kept).not.toHaveBeenCalled();
  for (const [hash, shown] of [
    ['#kept', Kept],
    ['#log', Log],
    ['', Kept],
  ] as const) {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
    await vi.waitFor(() => expect(part.value).toBe(shown));
  }
  expect(kept).toHaveBeenCalledOnce();
  expect(log).toHaveBeenCalledOnce();
});
