import type { Browser, Tab } from '../browser/browser.ts';
import { composer, keptAs, openClaude } from '../specs/steps.ts';
import type { Bench, Line } from './bench.ts';

/** No reply for so long is a stall. Milliseconds. */
const threshold = 30_000;
const patience = 2 * threshold + 65_000;

/** From the moment at which a silence has lasted too long to the page's word that it has: half a minute for each sample. */
export async function stall({ engine, withExtension, site }: Bench): Promise<Line[]> {
  site.change({ fault: 'stall-before-reply' });
  const shown = [await withExtension((browser) => late(browser, 'shown'))];
  // Playwright's Chromium takes every tab for shown.
  const hidden = engine === 'firefox' ? [await withExtension((browser) => late(browser, 'hidden'))] : [];
  const most = (milliseconds: number) => ({ of: 'max', most: milliseconds }) as const;
  return [
    {
      what: 'no reply for 30 s → noticed, in a tab that is shown',
      unit: 'ms',
      samples: shown,
      budget: most(1_000),
    },
    { what: 'the same in a tab that is hidden', unit: 'ms', samples: hidden, budget: most(65_000) },
  ];
}

async function late(browser: Browser, how: 'shown' | 'hidden'): Promise<number> {
  const desk = await browser.extensionPage('manifest.json');
  const tab = await openClaude(browser);
  await tab.activate();
  await tab.click(composer);
  await tab.type('Will you answer?');
  await tab.press('Enter');
  if (how === 'hidden') await desk.activate();
  const now = await tab.evaluate(() => document.visibilityState, undefined);
  if ((now === 'hidden') !== (how === 'hidden')) throw new Error(`The tab is ${now}, not ${how}.`);
  const { attempts } = await keptAs(desk, 'sent', ({ state }) => state === 'sent');
  return (await noticed(desk)) - (attempts[0]?.at ?? Number.NaN) - threshold;
}

/** When the page noted the stall. Milliseconds since 1970. */
async function noticed(desk: Tab): Promise<number> {
  await desk.waitFor(stalledAt, undefined, 'a stall', patience);
  return desk.evaluate(stalledAt, undefined);
}

async function stalledAt(): Promise<number> {
  const opening = indexedDB.open('lifeboat');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const reading = opening.result.transaction('evidence').objectStore('evidence').getAll();
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  opening.result.close();
  const all: { at: number; signal: { kind: string } }[] = reading.result;
  return all.find(({ signal }) => signal.kind === 'stalled')?.at ?? 0;
}
