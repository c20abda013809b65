import { browser } from 'wxt/browser';

interface ClaudeTab {
  id: number;
  url: string;
}

let asked: Promise<ClaudeTab[]> | undefined;

/**
 * Every open claude.ai tab, the one used last first. Needs no permission beyond the host's own. Whoever asks while an
 * answer is on its way gets that one: what the popup shows takes three, and each waits for the browser's one main thread.
 */
export function claudeTabs(): Promise<ClaudeTab[]> {
  asked ??= query().finally(() => {
    asked = undefined;
  });
  return asked;
}

async function query(): Promise<ClaudeTab[]> {
  const tabs = await browser.tabs.query({ url: 'https://claude.ai/*' });
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url: url ?? '' }]));
}
