import type { Page } from '@playwright/test';
import type { Tab } from './browser.ts';
import { closePage } from './chromium-close.ts';
import { until } from './condition.ts';

const known = new WeakMap<Page, Tab>();

const pages = new WeakMap<Tab, Page>();

export function chromiumTab(page: Page): Tab {
  const tab = known.get(page) ?? makeTab(page);
  known.set(page, tab);
  pages.set(tab, page);
  return tab;
}

/** Playwright's page of a tab, for what no other browser has a word for. */
export function pageOf(tab: Tab): Page {
  const page = pages.get(tab);
  if (!page) throw new Error('Not a tab of Chromium.');
  return page;
}

function makeTab(page: Page): Tab {
  // Playwright's type of an argument unwraps handles; none are used here.
  const evaluate: Tab['evaluate'] = (fn, arg) => page.evaluate(fn as never, arg as never);
  return {
    goto: (url) => loaded(page, page.goto(url, { waitUntil: 'domcontentloaded' })),
    reload: () => loaded(page, page.reload({ waitUntil: 'domcontentloaded' })),
    activate: () => page.bringToFront(),
    evaluate,
    waitFor: async (fn, arg, what, timeoutMs) => {
      await until(what, () => evaluate(fn, arg), timeoutMs);
    },
    click: (selector) => page.click(selector),
    type: (text) => type(page, text),
    press: (key) => page.keyboard.press(key),
    text: async (selector) => (await page.textContent(selector)) ?? '',
    close: () => closePage(page),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    setViewport: async (width, height, colorScheme) => {
      await page.setViewportSize({ width, height });
      if (colorScheme) await page.emulateMedia({ colorScheme });
    },
  };
}

async function type(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Shift+Enter');
    if (line) await page.keyboard.insertText(line);
  }
}

/** A refused connection or a redirect under way is what some tests are about. */
async function loaded(page: Page, navigation: Promise<unknown>): Promise<void> {
  try {
    await navigation;
  } catch (error) {
    if (
      /interrupted by another navigation|net::ERR_ABORTED|Not attached to an active page/.test(String(error))
    )
      return;
    if (!/net::ERR_/.test(String(error))) throw error;
    // Playwright reports the error before Chromium shows its page; what follows would run in the old one.
    await until("Chromium's error page", async () => page.url().startsWith('chrome-error:'));
    await page.waitForLoadState('domcontentloaded');
  }
}
