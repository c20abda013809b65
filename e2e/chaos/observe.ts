import type { Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';

/** A text that stood in a composer, and for how long it has, by the page's own clock. Milliseconds. */
export interface Sight {
  text: string;
  restedFor: number;
  /** Whether the page has put its own draft back: whoever writes sooner is written over. */
  isReady: boolean;
}

declare const practice: { text(): string; isReady(): boolean; editor?: object };

/** What stands in the tab's composer now, or nothing on a page that has none. */
export async function sightOf(tab: Tab): Promise<Sight | null> {
  // A page that is on its way elsewhere answers nobody; the next look sees the next page.
  const seen = await tab.evaluate(look, undefined).catch(() => 'null');
  return JSON.parse(seen ?? 'null');
}

/** As text: WebDriver BiDi gives plain objects, but not the same ones twice. */
function look(): string {
  const page = globalThis as typeof globalThis & { chaosSight?: { text: string; since: number } };
  const isThere = typeof practice !== 'undefined' && practice.editor !== undefined;
  if (!isThere || !document.querySelector('[data-testid="chat-input"]')) return 'null';
  const text = practice.text();
  const now = performance.now();
  if (page.chaosSight?.text !== text) page.chaosSight = { text, since: now };
  const restedFor = now - (page.chaosSight?.since ?? now);
  return JSON.stringify({ text, restedFor, isReady: practice.isReady() });
}

/** Resolves with what the composer holds once it has held it for that long, in milliseconds; null if it is gone. */
export async function rested(tab: Tab, howLong: number): Promise<Sight | null> {
  const found = await until(`a text rests ${howLong} ms`, async () => {
    const sight = await sightOf(tab);
    const isOver = sight === null || sight.restedFor >= howLong;
    return isOver ? { sight } : undefined;
  });
  return found.sight;
}
