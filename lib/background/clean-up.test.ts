import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultSettings } from '../core/settings.ts';
import { addToLog } from '../storage/log.ts';
import { settingsNote } from '../storage/notes.ts';
import { newestKept, readLog } from '../storage/reading.ts';
import { save } from '../storage/saves.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { cleanUp, ensureCleanUp, isCleanUpAlarm } from './clean-up.ts';

const day = 86_400_000;

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => vi.useRealTimers();
});

it('removes what has outlived the limits that the person set', async () => {
  await settingsNote.write({ ...defaultSettings, keepUnansweredDays: 2 });
  await save(aSave({ slot: 'old', at: noon - 3 * day }), 1, 'old');
  await save(aSave({ slot: 'new', at: noon - day }), 1, 'new');
  await cleanUp();
  expect((await newestKept()).map(({ id }) => id)).toEqual(['new']);
});

it('removes lines of the outage log after 90 days', async () => {
  await addToLog({ kind: 'unreadable', at: noon - 91 * day, reason: 'refused' });
  await addToLog({ kind: 'unreadable', at: noon - 89 * day, reason: 'timed-out' });
  await cleanUp();
  expect((await readLog()).map(({ at }) => (noon - at) / day)).toEqual([89]);
});

it('comes again and again, and is planned once', async () => {
  await ensureCleanUp();
  const [planned, ...others] = await browser.alarms.getAll();
  expect(others).toEqual([]);
  expect(isCleanUpAlarm(planned?.name ?? '')).toBe(true);
  expect(planned?.periodInMinutes).toBeLessThanOrEqual(24 * 60);
  vi.setSystemTime(noon + 60_000);
  await ensureCleanUp();
  expect(await browser.alarms.getAll()).toEqual([planned]);
});

it('knows its own alarm from others', () => {
  expect(isCleanUpAlarm('status')).toBe(false);
});
