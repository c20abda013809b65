import { expect, it, vi } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('asked for often, runs once, and once more for those who asked meanwhile', async () => {
  const ends: (() => void)[] = [];
  const work = vi.fn(() => new Promise<void>((end) => ends.push(end)));
  const ask = oneAtATime(work);
  const all = Promise.all([ask(), ask(), ask()]);
  expect(work).toHaveBeenCalledOnce();
  ends[0]?.();
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
  ends[1]?.();
  await all;
  expect(work).toHaveBeenCalledTimes(2);
});

it('work that failed can be asked for again', async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce(undefined);
  const ask = oneAtATime(work);
  await expect(ask()).rejects.toThrow('no');
  await expect(ask()).resolves.toBeUndefined();
});
