import type { Browser, Tab } from '../browser/browser.ts';
import { pageOf } from '../browser/chromium-tab.ts';
import type { Bench, Line } from './bench.ts';
import { keepPlenty } from './plenty.ts';

const openings = 50;
const searches = 50;
const searchField = 'input[type="search"]';

/** The popup over 10,000 kept texts, and what the browser itself takes for a page of an extension that has one line. */
export async function popup({ withExtension, without }: Bench): Promise<Line[]> {
  const samples = await withExtension(async (browser) => {
    await keepPlenty(browser);
    return paints(browser, 'popup.html', openings);
  });
  const bare = await without((browser) => paints(browser, 'line.html', openings));
  return [
    { what: 'popup painted, 10,000 kept', unit: 'ms', samples, budget: { of: 'p95', most: 100 } },
    { what: 'the browser alone: a page of one line', unit: 'ms', samples: bare },
  ];
}

/** The Desk over 10,000 kept texts. */
export async function desk({ engine, withExtension }: Bench): Promise<Line[]> {
  return withExtension(async (browser) => {
    await keepPlenty(browser);
    const opened = await paints(browser, 'desk.html', 20);
    const isShown = Number.isFinite(opened.at(-1));
    const budget = { of: 'p95', most: 30 } as const;
    return [
      { what: 'Desk painted, 10,000 kept', unit: 'ms', samples: opened, budget: { of: 'p95', most: 300 } },
      {
        what: 'Desk list, 10,000 kept: asked → listed',
        unit: 'ms',
        samples: isShown && engine === 'chromium' ? await listing(browser) : [],
        budget,
      },
      {
        what: 'Desk search, 10,000 kept: input → list updated',
        unit: 'ms',
        samples: isShown ? await searching(browser) : [],
        budget,
      },
      {
        // What takes longer is called a long task: the scrolling stands still for it.
        what: 'Desk scrolled through 1,000: longest task',
        unit: 'ms',
        samples: isShown && engine === 'chromium' ? await scrolling(browser) : [],
        budget: { of: 'max', most: 50 },
      },
    ];
  });
}

/** After so long a page counts as one that never comes. Milliseconds. */
const patience = 60_000;

/** Opens the page again and again, and asks the browser when it painted the largest thing that it shows. */
async function paints(browser: Browser, path: string, times: number): Promise<number[]> {
  const taken: number[] = [];
  const page = await browser.extensionPage(path);
  while (taken.length < times) {
    await page.reload();
    const isShown = await page.waitFor(paintTime, undefined, 'the kept texts', patience).then(
      () => true,
      () => false,
    );
    if (!isShown) return [...taken, Number.POSITIVE_INFINITY];
    taken.push(await page.evaluate(paintTime, undefined));
    await page.evaluate(calm, undefined);
  }
  await page.close();
  return taken;
}

/** What a page does after it was painted must not be counted as the opening of the next: nobody opens it so soon again. */
const calm = () => new Promise((resolve) => setTimeout(resolve, 300));

/** From the start of the navigation, milliseconds; 0 before the content was painted. */
async function paintTime(): Promise<number> {
  if (!document.querySelector('article')) return 0;
  const largest = new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0));
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(0), 200);
  });
  return largest;
}

/** From the first question to the database to the list in the document, as the Desk opens. */
async function listing(browser: Browser): Promise<number[]> {
  const desk = await browser.extensionPage('desk.html');
  await pageOf(desk).addInitScript(watchList);
  const taken: number[] = [];
  while (taken.length < openings) {
    await desk.reload();
    const isListed = () => (window.list?.listed ?? 0) > 0;
    await desk.waitFor(isListed, undefined, 'the list', patience);
    taken.push(
      await desk.evaluate(() => (window.list ? window.list.listed - window.list.asked : 0), undefined),
    );
    await desk.evaluate(calm, undefined);
  }
  await desk.close();
  return taken;
}

declare global {
  interface Window {
    list?: { asked: number; listed: number };
  }
}

function watchList(): void {
  const list = { asked: 0, listed: 0 };
  window.list = list;
  // The list begins with the key of the newest text.
  const openKeyCursor = IDBIndex.prototype.openKeyCursor;
  IDBIndex.prototype.openKeyCursor = function (this: IDBIndex, ...asked) {
    list.asked ||= performance.now();
    return openKeyCursor.apply(this, asked);
  };
  new MutationObserver(() => {
    if (list.asked > 0 && document.querySelector('.row')) list.listed ||= performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** How long each long task was while the list was scrolled and grew; 0 where there was none. */
async function scrolling(browser: Browser): Promise<number[]> {
  const desk = await browser.extensionPage('desk.html');
  await desk.waitFor(() => document.querySelector('.row') !== null, undefined, 'the list', patience);
  const taken = await desk.evaluate(scrollThrough, 1_000);
  await desk.close();
  return taken;
}

/** Down by 300 px a frame, as a wheel does, until so many rows were listed. */
async function scrollThrough(rows: number): Promise<number[]> {
  const taken = [0];
  const note = (list: PerformanceObserverEntryList) =>
    taken.push(...list.getEntries().map(({ duration }) => duration));
  // What opening the page left to be done is not scrolling.
  await new Promise((resolve) => requestIdleCallback(resolve));
  const observer = new PerformanceObserver(note);
  observer.observe({ type: 'longtask' });
  const end = performance.now() + 60_000;
  while (document.querySelectorAll('.row').length < rows && performance.now() < end) {
    document.scrollingElement?.scrollBy(0, 300);
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  if (document.querySelectorAll('.row').length < rows) throw new Error('The list did not grow.');
  return taken;
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
    const shown = [...document.querySelectorAll('.row')];
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
