import { browser } from 'wxt/browser';

/**
 * Patterns of sites that the person let the extension reach for answers alone. The browser knows one permission for a
 * site, whatever it was given for: without a note, who has openrouter.ai answer would have let prompts be put into its
 * page as well, and taking one of both back would take the other.
 */
const key = 'answers-only';

/** The sites that may be asked for answers, and into whose pages nothing may be put. */
export async function onlyForAnswers(): Promise<ReadonlySet<string>> {
  const { [key]: sites } = await browser.storage.local.get(key);
  return new Set(Array.isArray(sites) ? (sites as string[]) : []);
}

/** Notes whether a site was let in for answers alone. */
export async function noteOnly(site: string, isOnly: boolean): Promise<void> {
  const sites = new Set(await onlyForAnswers());
  if (sites.has(site) === isOnly) return;
  if (isOnly) sites.add(site);
  else sites.delete(site);
  await browser.storage.local.set({ [key]: [...sites] });
}
