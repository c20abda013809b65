import { browser } from 'wxt/browser';
import { onlyForAnswers, onlyKey } from './shared-host.ts';

/** Notes whether a site was let in for answers alone. */
export async function noteOnly(site: string, isOnly: boolean): Promise<void> {
  const sites = new Set(await onlyForAnswers());
  if (sites.has(site) === isOnly) return;
  if (isOnly) sites.add(site);
  else sites.delete(site);
  await browser.storage.local.set({ [onlyKey]: [...sites] });
}
