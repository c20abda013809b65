import type { Browser, Tab } from '../browser/browser.ts';
import type { Bench, Line } from './bench.ts';
import { keepPlenty } from './plenty.ts';

const openings = 50;
const searches = 50;
const searchField = 'input[type="search"]';

/** The popup over 10,000 kept texts. */
export async function popup({ withExtension }: Bench): Promise<Line[]> {
  return withExtension(async (browser) => {
    await keepPlenty(browser);
    const samples = (await paints(browser, 'popup.html', openings)).map(({ painted }) => painted);
    return [{ what: 'popup painted, 10,000 kept', unit: 'ms', samples, budget: { of: 'p95', most: 100 } }];
  });
}

/** The Desk over 10,000 kept texts. */
export async function desk({ withExtension }: Bench): Promise<Line[]> {
  return withExtension(async (browser) => {
    await keepPlenty(browser);
    const listed = await paints(browser, 'desk.html', 10);
    const list: Line = {
      what: 'Desk list, 10,000 kept: page ready → painted',
      unit: 'ms',
      samples: listed.map(({ painted, ready }) => painted - ready),
      budget: { of: 'p95', most: 30 },
    };
    const what = 'Desk search, 10,000 kept: input → list updated';
    const samples = Number.isFinite(listed.at(-1)?.painted) ? await searching(browser) : [];
    return [list, { what, unit: 'ms', samples, budget: { of: 'p95', most: 30 } }];
  });
}

/** After so long a page counts as one that never comes. Milliseconds. */
const patience = 60_000;

interface Paint {
  /** From the start of the navigation. Milliseconds. */
  painted: number;
  ready: number;
}

/** Opens the page again and again, and asks the browser when it painted the largest thing that it shows. */
async function paints(browser: Browser, path: string, times: number): Promise<Paint[]> {
  const taken: Paint[] = [];
  const page = await browser.extensionPage(path);
  while (taken.length < times) {
    await page.reload();
    const isShown = await page.waitFor(paintTimes, undefined, 'the kept texts', patience).then(
      () => true,
      () => false,
    );
    if (!isShown) return [...taken, { painted: Number.POSITIVE_INFINITY, ready: 0 }];
    taken.push(JSON.parse(await page.evaluate(paintTimes, undefined)));
  }
  await page.close();
  return taken;
}

/** As text, or nothing before the content was painted. */
async function paintTimes(): Promise<string> {
  if (!document.querySelector('article')) return '';
  const largest = new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0));
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(0), 200);
  });
  const painted = await largest;
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  return painted > 0 ? JSON.stringify({ painted, ready: navigation.domInteractive }) : '';
}

/** Looks for one text at a time among all; none is measured where the Desk has no search. */
async function searching(browser: Browser): Promise<number[]> {
  const desk = await browser.extensionPage('desk.html');
  await desk.waitFor(() => document.querySelector('article') !== null, undefined, 'the list', patience);
  const hasSearch = await desk.evaluate((field) => document.querySelector(field) !== null, searchField);
  if (!hasSearch) return [];
  await desk.evaluate(watchSearch, undefined);
  const taken: number[] = [];
  for (let count = 0; count < searches; count += 1) {
    const word = `needle-${String((count * 7919) % 10_000).padStart(5, '0')}-end`;
    taken.push(await search(desk, word));
  }
  await desk.close();
  return taken;
}

async function search(desk: Tab, word: string): Promise<number> {
  await desk.click(searchField);
  await desk.press('Control+A');
  await desk.type(word);
  const isFound = (wanted: string) => {
    const shown = [...document.querySelectorAll('article')];
    return shown.length > 0 && shown.every((one) => one.textContent?.includes(wanted));
  };
  await desk.waitFor(isFound, word, `what was looked for: ${word}`, patience);
  return desk.evaluate(() => (window.search ? window.search.updated - window.search.asked : 0), undefined);
}

declare global {
  interface Window {
    search?: { asked: number; updated: number };
  }
}

/** When the last key went in, and when the list was last changed. */
function watchSearch(): void {
  const search = { asked: 0, updated: 0 };
  window.search = search;
  const asked = () => {
    search.asked = performance.now();
  };
  document.addEventListener('input', asked, { capture: true });
  const updated = () => {
    search.updated = performance.now();
  };
  new MutationObserver(updated).observe(document.body, { childList: true, subtree: true });
}
