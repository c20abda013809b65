import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/**
 * How many texts are kept, noted outside the database: an emptied one is opened without an error. Never higher than
 * the truth: it is lowered before a removal and raised after an addition.
 */
const key = 'census';
const Census = z.catch(z.int().check(z.nonnegative()), 0);

export async function readCensus(): Promise<number> {
  const stored = await browser.storage.local.get(key);
  return Census.parse(stored[key]);
}

async function writeCensus(count: number): Promise<void> {
  if ((await readCensus()) !== count) await browser.storage.local.set({ [key]: count });
}

/** Notes that at least so many texts are kept. */
export const raiseCensus = writeCensus;

/** Notes, before they go, that so many texts will be gone. */
export async function lowerCensus(by: number): Promise<void> {
  await writeCensus(Math.max(0, (await readCensus()) - by));
}
