import { browser } from 'wxt/browser';
import { removeOldLog } from '../storage/log.ts';
import { countKept } from '../storage/recovery.ts';
import { oldTexts, removeExpired } from '../storage/removal.ts';
import { lowerCensus, raiseCensus } from './census.ts';
import { readSettings } from './keeping.ts';
import { copyNow, inTurn } from './second-copies.ts';

const alarm = 'clean-up';
const everyHours = 6;

export const isCleanUpAlarm = (name: string): boolean => name === alarm;

/** Removes what has outlived the person's own limits. */
export async function cleanUp(): Promise<void> {
  const settings = await readSettings();
  const now = Date.now();
  await removeOldLog(now);
  const old = await oldTexts(settings, now);
  if (old.length === 0) return;
  await inTurn(async () => {
    await lowerCensus(old.length);
    await removeExpired(old, settings, now);
    for (const id of old) await copyNow(id);
    await raiseCensus(await countKept());
  });
}

/** Makes sure that the next clean-up will come: alarms may be gone after an update or a restart. */
export async function ensureCleanUp(): Promise<void> {
  if (await browser.alarms.get(alarm)) return;
  await browser.alarms.create(alarm, { periodInMinutes: everyHours * 60 });
}
