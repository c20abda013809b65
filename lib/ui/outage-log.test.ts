// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { defaultSettings } from '../core/settings.ts';
import * as reading from '../storage/reading.ts';
import { whenAsked } from '../testing/browser.ts';
import { openOutageLog } from './outage-log.ts';

vi.mock(import('../storage/reading.ts'));

it('that the log is read is said where that takes long, until it is there', async () => {
  whenAsked(() => ({ ok: true, reply: defaultSettings }));
  let there: (lines: []) => void = () => {};
  vi.mocked(reading.readLog).mockReturnValue(new Promise((resolve) => (there = resolve)));
  const { troubles, isBusy } = openOutageLog(signal(null));
  expect(isBusy.value).toBe(false);
  await vi.waitFor(() => expect(isBusy.value).toBe(true), { timeout: 5_000 });
  there([]);
  await vi.waitFor(() => expect(troubles.value).toEqual([]), { timeout: 5_000 });
  expect(isBusy.value).toBe(false);
});
