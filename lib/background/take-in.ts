import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import type { Save } from '../core/save.ts';
import * as prompts from '../storage/prompts.ts';
import { noteHealth } from './tell.ts';

/**
 * Puts a save on the disk, takes its copy out of the journal, and returns the newest revision that is safe. What the
 * database does not take stays in the journal, and the person is told.
 */
export async function takeIn(
  save: Save,
  tab: number | null,
  key = journalKey(save),
): Promise<number | undefined> {
  const revision = await put(save, tab).catch(() => undefined);
  // The text is safe by now: a copy that stays in the journal is only taken in once more, and changes nothing.
  if (revision !== undefined) await browser.storage.local.remove(key).catch(() => undefined);
  await noteHealth(revision === undefined).catch(() => undefined);
  return revision;
}

/** A page's clock is the computer's: a time to come is a forged one, and would stay the newest for ever. */
function put(save: Save, tab: number | null): Promise<number> {
  return prompts.save({ ...save, at: Math.min(save.at, Date.now()) }, tab, crypto.randomUUID());
}
