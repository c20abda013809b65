import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isJournalKey } from '../core/journal.ts';
import { minute } from '../core/words.ts';

const alarm = 'update';
const key = 'update-since';
const Since = z.catch(z.int(), 0);
/** Between two looks whether the update can be made. Minutes. */
const everyMinutes = 1;
/** A text that never gets into the database must not hold up the update that may mend it. Milliseconds. */
const longestWait = 24 * 60 * minute;

export const isUpdateAlarm = (name: string): boolean => name === alarm;

/** A newer version is there: it waits until no text is on its way. Without a listener the browser makes it at once. */
export async function noteUpdate(): Promise<void> {
  await browser.storage.session.set({ [key]: Date.now() });
  await updateWhenSafe();
}

/** Makes the update that waits, unless a text is not in the database yet; then looks again in a minute. */
export async function updateWhenSafe(): Promise<void> {
  const stored = await browser.storage.session.get(key);
  const since = Since.parse(stored[key]);
  if (since === 0) return;
  const waits = Object.keys(await browser.storage.local.get(null)).some(isJournalKey);
  if (!waits || Date.now() - since > longestWait) return browser.runtime.reload();
  await browser.alarms.create(alarm, { delayInMinutes: everyMinutes });
}
