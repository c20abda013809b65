import type { Browser, Tab } from '../browser/browser.ts';
import { showToast, verdictShown, watchVerdict } from '../browser/notice.ts';
import type { Bench, Line } from './bench.ts';

const rounds = 8;

/** Each overtakes the one before, so that every one of them is a change that can be seen. */
const steps = [
  ['Claude is at capacity right now.', 'outage'],
  ['Your message will exceed the length limit.', 'too-long'],
  ['You’ve hit your limit for Claude messages.', 'limit'],
  ['You’ve been signed out.', 'signed-out'],
] as const;

/** From a notice on claude.ai's page to the verdict in an open page of the extension. */
export async function verdict({ withExtension }: Bench): Promise<Line[]> {
  return withExtension(async (browser) => {
    const popup = await browser.extensionPage('popup.html');
    const samples: number[] = [];
    for (let round = 0; round < rounds; round += 1) samples.push(...(await oneRound(browser, popup)));
    const budget = { of: 'p95', most: 250 } as const;
    return [{ what: 'error on the page → verdict', unit: 'ms', samples, budget }];
  });
}

async function oneRound(browser: Browser, popup: Tab): Promise<number[]> {
  await popup.evaluate(forget, undefined);
  const tab = await browser.newTab('https://claude.ai/new');
  const isReady = () => document.querySelector('[data-testid="chat-input"]') !== null;
  await tab.waitFor(isReady, undefined, 'the composer');
  await popup.reload();
  await popup.waitFor(() => document.querySelector('main') !== null, undefined, 'the popup');
  await watchVerdict(popup);
  const samples: number[] = [];
  for (const [text, word] of steps) {
    const shownAt = await showToast(tab, text);
    samples.push((await verdictShown(popup, word)) - shownAt);
  }
  await tab.close();
  return samples;
}

/** Empties what was seen in the round before. */
async function forget(): Promise<void> {
  const opening = indexedDB.open('lifeboat');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const clearing = opening.result.transaction('evidence', 'readwrite');
  clearing.objectStore('evidence').clear();
  await new Promise((resolve) => {
    clearing.oncomplete = resolve;
  });
  opening.result.close();
}
