import { browser } from 'wxt/browser';

/**
 * Patterns of sites that the person let the extension reach for answers alone. The browser knows one permission for a
 * site, whatever it was given for: without a note, who has openrouter.ai answer would have let prompts be put into its
 * page as well, and taking one of both back would take the other.
 */
export const onlyKey = 'answers-only';

/** The sites that may be asked for answers, and into whose pages nothing may be put. */
export async function onlyForAnswers(): Promise<ReadonlySet<string>> {
  const { [onlyKey]: sites } = await browser.storage.local.get(onlyKey);
  return new Set((sites as string[] | undefined) ?? []);
}
