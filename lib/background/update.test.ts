import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import { emptyBrowser, minutesUntil } from '../testing/browser.ts';
import { aSave, noon } from '../testing/kept.ts';
import { isUpdateAlarm, noteUpdate, updateWhenSafe } from './update.ts';

const waits = { [journalKey(aSave())]: JSON.stringify(aSave()) };
const runtime = browser.runtime as { reload(): void };
const reload = () => vi.mocked(runtime.reload);

beforeEach(() => {
  emptyBrowser();
  vi.spyOn(runtime, 'reload').mockReturnValue();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => vi.useRealTimers();
});

it('an update is made at once where no text is on its way', async () => {
  await noteUpdate();
  expect(reload()).toHaveBeenCalledOnce();
});

it('an update waits for a text that is not in the database yet, and is made when it is', async () => {
  await browser.storage.local.set(waits);
  await noteUpdate();
  expect(reload()).not.toHaveBeenCalled();
  expect(await minutesUntil('update')).toBeCloseTo(1);
  await browser.storage.local.remove(Object.keys(waits));
  await updateWhenSafe();
  expect(reload()).toHaveBeenCalledOnce();
});

it('an update that may mend the database does not wait for ever', async () => {
  await browser.storage.local.set(waits);
  await noteUpdate();
  vi.setSystemTime(noon + 25 * 3_600_000);
  await updateWhenSafe();
  expect(reload()).toHaveBeenCalledOnce();
});

it('nothing is reloaded without an update', async () => {
  await updateWhenSafe();
  expect(reload()).not.toHaveBeenCalled();
  expect([isUpdateAlarm('update'), isUpdateAlarm('status')]).toEqual([true, false]);
});
