import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { contextOf, send } from './bidi.ts';
import type { Tab } from './browser.ts';
import { until } from './condition.ts';
import { setColorScheme } from './firefox-itself.ts';
import { typeText } from './firefox-keys.ts';

const known = new WeakMap<Page, Tab>();

const pages = new WeakMap<Tab, Page>();

export function firefoxTab(browser: Browser, page: Page): Tab {
  const tab = known.get(page) ?? makeTab(browser, page);
  known.set(page, tab);
  pages.set(tab, page);
  return tab;
}

/** Puppeteer's page of a tab, for what no other browser has a word for. */
export function pageOf(tab: Tab): Page {
  const page = pages.get(tab);
  if (!page) throw new Error('Not a tab of Firefox.');
  return page;
}

/** The page drew the element anew before the mouse was there: nothing was clicked yet. */
function orGone(error: unknown): false {
  if (/detached from document|not attached|no node found/i.test(String(error))) return false;
  throw error;
}

function makeTab(browser: Browser, page: Page): Tab {
  const evaluate: Tab['evaluate'] = (fn, arg) => page.evaluate(fn as never, arg as never);
  const waitFor: Tab['waitFor'] = async (fn, arg, what, timeoutMs) => {
    await until(what, () => holds(page, fn as never, arg), timeoutMs);
  };
  const steady = (selector: string) => waitFor(isSteady, selector, `${selector} can be clicked`);
  return {
    goto: (url) => navigate(browser, page, url),
    reload: async () => {
      if (page.url().startsWith('http')) return navigate(browser, page, undefined);
      await evaluate(markAsOld, undefined);
      await navigate(browser, page, undefined);
      await waitFor(isNew, undefined, 'the page is loaded anew');
    },
    evaluate,
    waitFor,
    click: async (selector) => {
      await until(`a click on ${selector}`, async () => {
        await steady(selector);
        return page.click(selector).then(() => true, orGone);
      });
    },
    type: (text) => typeText(browser, page, text),
    press: (key) => press(page, key),
    text: async (selector) => {
      await waitFor((s) => document.querySelector(s) !== null, selector, `${selector} is there`);
      return evaluate((s) => document.querySelector(s)?.textContent ?? '', selector);
    },
    activate: async () => {
      await send(browser, 'browsingContext.activate', { context: contextOf(page) });
    },
    close: () => page.close(),
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    setViewport: async (width, height, colorScheme) => {
      await page.setViewport({ width, height });
      if (colorScheme) await setColorScheme(browser, colorScheme);
    },
  };
}

/** Truthiness is judged in the page: an element does not survive the way here. In one trip: this is asked most of all. */
function holds(page: Page, fn: (arg: unknown) => unknown, arg: unknown): Promise<boolean> {
  const judged = new Function('arg', `return Promise.resolve((${fn})(arg)).then(Boolean)`);
  return page.evaluate(judged as (arg: unknown) => Promise<boolean>, arg);
}

/**
 * The mouse goes where the element was when it was asked: it has to be there to be pressed, and at the same place for two
 * frames running. A hidden tab has no frames, and one that has them too late is not waited for.
 */
async function isSteady(selector: string): Promise<boolean> {
  const one = document.querySelector(selector);
  if (!one?.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled')) return false;
  const place = () => JSON.stringify(one.getBoundingClientRect());
  const before = place();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const late = new Promise((resolve) => setTimeout(resolve, 1_000));
  if (!document.hidden) await Promise.race([frame().then(frame), late]);
  return one.isConnected && place() === before;
}

interface Marked {
  isOld?: true;
}

function markAsOld(): void {
  (globalThis as Marked).isOld = true;
}

/** Nobody tells when an extension's page is there again: until then the old one answers whatever is asked. */
function isNew(): boolean {
  return !(globalThis as Marked).isOld && document.readyState !== 'loading';
}

/**
 * Not puppeteer's `goto`: it waits for ever on moz-extension pages, which change the process they live in.
 * Without `url` it reloads.
 */
async function navigate(browser: Browser, page: Page, url: string | undefined): Promise<void> {
  const context = contextOf(page);
  const wait = page.url().startsWith('http') || url?.startsWith('http') ? 'interactive' : 'none';
  const way = url === undefined ? 'browsingContext.reload' : 'browsingContext.navigate';
  await send(browser, way, url === undefined ? { context, wait } : { context, url, wait }).catch(
    (error: unknown) => {
      // A refused connection or a redirect under way is what some tests are about.
      if (!/NS_ERROR_|NS_BINDING_|about:neterror|navigation/i.test(String(error))) throw error;
    },
  );
}

async function press(page: Page, combination: string): Promise<void> {
  const names = combination.split('+').map((name) => (name.length === 1 ? name.toLowerCase() : name));
  const keys = names as KeyInput[];
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}
