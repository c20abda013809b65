import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** In the session's storage: a note in the database could not say that the database fails. */
const key = 'storage-fails';
const StorageFails = z.catch(z.boolean(), false);

/** Whether the last save did not reach the disk. */
export async function storageFails(): Promise<boolean> {
  const stored = await browser.storage.session.get(key);
  return StorageFails.parse(stored[key]);
}

/** Remembers it, and says whether that is news. */
export async function rememberHealth(fails: boolean): Promise<boolean> {
  if ((await storageFails()) === fails) return false;
  await browser.storage.session.set({ [key]: fails });
  return true;
}
