import { browser } from 'wxt/browser';

/** Every open claude.ai tab, the one used last first. Needs no permission beyond the host's own. */
export async function claudeTabs(): Promise<{ id: number; url: string }[]> {
  const tabs = await browser.tabs.query({ url: 'https://claude.ai/*' });
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url: url ?? '' }]));
}
