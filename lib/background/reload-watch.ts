import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isReloadStorm, loadsToRemember } from '../core/reload-storm.ts';

/** Kept for the browser's session; a key for every tab: opening three tabs is no storm. */
const prefix = 'loads:';
const Loads = z.catch(z.array(z.number()), []);

/**
 * Watches for claude.ai being loaded again and again. `then` is called when that is a storm.
 * Must be called while the worker starts: a listener added later is not woken for.
 */
export function watchReloads(then: () => Promise<unknown>, onBug: (bug: unknown) => void): void {
  const note = ({ tabId }: { tabId: number }) =>
    void noteLoad(tabId, Date.now())
      .then((isStorm) => (isStorm ? then() : undefined))
      .catch(onBug);
  // One of both ends every load; its beginning would be told again at each redirect.
  const filter = { urls: ['https://claude.ai/*'], types: ['main_frame' as const] };
  browser.webRequest.onCompleted.addListener(note, filter);
  browser.webRequest.onErrorOccurred.addListener(note, filter);
}

/** Notes one load of a tab, and says whether it makes a storm. */
export async function noteLoad(tab: number, at: number): Promise<boolean> {
  const key = prefix + tab;
  const stored = await browser.storage.session.get(key);
  const loads = [...Loads.parse(stored[key]), at].slice(-loadsToRemember);
  await browser.storage.session.set({ [key]: loads });
  return isReloadStorm(loads, at);
}

/** Whether some tab of claude.ai is being reloaded again and again. */
export async function isReloading(now: number): Promise<boolean> {
  const stored = await browser.storage.session.get(null);
  const tabs = Object.entries(stored).filter(([key]) => key.startsWith(prefix));
  return tabs.some(([, loads]) => isReloadStorm(Loads.parse(loads), now));
}
