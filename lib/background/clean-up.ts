import { browser } from 'wxt/browser';
import { settingsNote } from '../storage/notes.ts';
import { removeExpired } from '../storage/prompts.ts';

const alarm = 'clean-up';
const everyHours = 6;

export const isCleanUpAlarm = (name: string): boolean => name === alarm;

/** Removes what has outlived the person's own limits. */
export async function cleanUp(): Promise<void> {
  await removeExpired(await settingsNote.read(), Date.now());
}

/** Makes sure that the next clean-up will come: alarms may be gone after an update or a restart. */
export async function ensureCleanUp(): Promise<void> {
  if (await browser.alarms.get(alarm)) return;
  await browser.alarms.create(alarm, { periodInMinutes: everyHours * 60 });
}
