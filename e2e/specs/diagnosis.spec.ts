import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { showToast, verdictShown, watchVerdict } from '../browser/notice.ts';
import { take } from './entries.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

declare const chrome: { storage: { session: { get(keys: null): Promise<object> } } };

/** An open popup that notes each verdict it comes to show. */
async function watching(browser: Browser): Promise<Tab> {
  const popup = await step.openPopup(browser);
  await popup.waitFor(() => document.querySelector('[data-component]') !== null, undefined, 'the status');
  await watchVerdict(popup);
  return popup;
}

const reasonsShown = () =>
  [...document.querySelectorAll('.because li')].map((one) => one.textContent?.trim() ?? '').join('\n');

test('an error on the page becomes the verdict by itself, in a popup that is open', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const popup = await watching(browser);
  const shownAt = await showToast(tab, 'Claude is at capacity right now. Try again in a moment.');
  expect(await verdictShown(popup, 'outage')).toBeGreaterThanOrEqual(shownAt);
  expect(await popup.evaluate(() => document.querySelector('main')?.dataset.layer, undefined)).toBe(
    'capacity',
  );
});

// Half a minute each: one layout in each browser. How late it is told is for `npm run bench -- stall` to say.
for (const [layout, engine] of [
  ['classic', 'firefox'],
  ['merged', 'chromium'],
] as const) {
  test(`a reply that does not come is told, in ${layout}, and its prompt is kept as failed @${engine}`, async ({
    browser,
    site,
  }) => {
    test.setTimeout(120_000);
    site.change({ layout });
    const tab = await step.openClaude(browser);
    await step.writePrompt(tab);
    const popup = await watching(browser);
    site.change({ fault: 'stall-before-reply' });
    await tab.activate();
    await tab.press('Enter');
    const sent = await step.keptAs(popup, 'sent', ({ state }) => state === 'sent');
    const isStalled = () => document.querySelector('main')?.dataset.verdict === 'stalled';
    await popup.waitFor(isStalled, undefined, 'the verdict stalled', 60_000);
    // Never early.
    expect((await verdictShown(popup, 'stalled')) - sent.changedAt).toBeGreaterThanOrEqual(29_000);
    // Who closes the tab gives up on it. In Firefox a closing tab cannot always tell so itself.
    await tab.close();
    await popup.reload();
    await step.keptAs(popup, 'failed', ({ state, failure }) => state === 'failed' && failure === 'stalled');
  });
}

test('a page that is left in mid-reply failed nobody', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  site.change({ fault: 'stall-mid-reply' });
  const desk = await browser.extensionPage('desk.html');
  await tab.activate();
  await tab.press('Enter');
  await step.keptAs(desk, 'answering', ({ state }) => state === 'answering');
  site.change({ fault: 'none' });
  await tab.reload();
  await step.ready(tab);
  const popup = await step.openPopup(browser);
  const prompt = await step.keptAs(popup, 'of unknown outcome', ({ state }) => state === 'unknown');
  expect(prompt.failure).toBe(null);
  const isFine = () => document.querySelector('main')?.dataset.verdict === 'fine';
  await popup.waitFor(isFine, undefined, 'that nothing is wrong');
});

test('no try is planned before claude.ai allows one', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  site.change({ fault: 'http-529', retryAfter: '1200' });
  await tab.press('Enter');
  const popup = await watching(browser);
  const isLate = () => {
    const [, minutes] =
      /(\d+):\d\d/.exec(document.querySelector('[data-plan="try"]')?.textContent ?? '') ?? [];
    return Number(minutes) >= 19;
  };
  await popup.waitFor(isLate, undefined, 'a try that is twenty minutes away');
});

test('the ways to be signed out are told apart, and the prompt is safe through all of them', async ({
  browser,
  site,
}) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  const popup = await watching(browser);
  const shows = (selector: string) =>
    popup.waitFor((wanted) => document.querySelector(wanted) !== null, selector, selector);
  const isAt = (path: string) => tab.waitFor((wanted) => location.pathname === wanted, path, path);

  site.change({ fault: 'session-ended' });
  await tab.activate();
  await tab.press('Enter');
  await shows('main[data-verdict="signed-out"] [data-hint="session-ended"]');
  await isAt('/login');
  site.change({ fault: 'sign-in-503' });
  await tab.activate();
  await tab.click(step.signIn);
  await shows('main[data-verdict="outage"][data-layer="sign-in"]');
  site.change({ fault: 'login-loop' });
  for (const _ of ['once', 'again']) {
    await tab.activate();
    await tab.goto('https://claude.ai/login?returnTo=/new');
    await tab.click(step.signIn);
    // Not the form that was clicked: the one that signing in led back to.
    await tab.waitFor(() => location.search === '?returnTo=%2Fnew', undefined, 'the sign-in form again');
  }
  await shows('main[data-verdict="signed-out"] [data-hint="login-loop"]');

  site.change({ fault: 'none' });
  await tab.activate();
  await tab.click(step.signIn);
  await tab.waitFor((selector) => document.querySelector(selector) !== null, step.composer, 'the composer');
  const texts = (await step.kept(popup)).map(({ text, state, failure }) => ({ text, state, failure }));
  expect(texts).toEqual([{ text: promptText, state: 'failed', failure: 'sign-in' }]);
});

test('a page that does not load at all is told, with the text one click away', async ({ browser, site }) => {
  const popup = await watching(browser);
  site.change({ fault: 'page-net-error' });
  await browser.newTab('https://claude.ai/new');
  await verdictShown(popup, 'outage');
  expect(await popup.evaluate(() => document.querySelector('main')?.dataset.layer, undefined)).toBe('site');
});

test('a check for humans is called one', async ({ browser, site }) => {
  const popup = await watching(browser);
  site.change({ fault: 'challenge' });
  await browser.newTab('https://claude.ai/new');
  await verdictShown(popup, 'challenge');
  site.change({ fault: 'none' });
  await step.openClaude(browser);
  await popup.waitFor(
    () => document.querySelector('main')?.dataset.verdict === 'fine',
    undefined,
    'that all is well again',
  );
});

test('claude.ai’s own count of failures is among the reasons', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  await tab.evaluate(() => {
    const noted = { v: 1, consecutiveFailures: 4, lastFailureAt: Date.now() };
    localStorage.setItem('ant_completion_backoff_v1', JSON.stringify(noted));
  }, undefined);
  await step.writePrompt(tab);
  site.change({ fault: 'message-warning' });
  await tab.activate();
  await tab.press('Enter');
  const popup = await step.openPopup(browser);
  await popup.waitFor(
    () => document.querySelector('main')?.dataset.verdict === 'outage',
    undefined,
    'the verdict',
  );
  await expect.poll(() => popup.evaluate(reasonsShown, undefined)).toMatch(/counted [45] failed sends/);
});

test('an idle claude.ai tab does not wake the worker, whatever it draws', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  const tab = await step.openClaude(browser);
  await desk.waitFor(isSeen, undefined, 'that the background was told of the composer');
  // It tells of one thing after the other: what the page's start asked for is answered, nothing is under way any more.
  await take(desk, []);
  await desk.close();
  await browser.stopWorker();
  await tab.activate();
  await tab.evaluate(drawForAWhile, undefined);
  expect(await browser.workerRuns()).toBe(false);
});

async function isSeen(): Promise<boolean> {
  const stored = await chrome.storage.session.get(null);
  return Object.entries(stored).some(([key, seen]) => key.startsWith('sight:') && seen === true);
}

/** New elements, titles and toasts that tell of nothing, longer than any look at the page waits. */
function drawForAWhile(): Promise<void> {
  return new Promise((resolve) => {
    let left = 30;
    const timer = setInterval(() => {
      left -= 1;
      const drawn = document.createElement('div');
      drawn.dataset.cds = left % 5 ? 'Row' : 'Toast';
      drawn.textContent = `Row ${left}`;
      document.body.append(drawn);
      document.title = `New chat ${left}`;
      if (left > 0) return;
      clearInterval(timer);
      resolve();
    }, 100);
  });
}
