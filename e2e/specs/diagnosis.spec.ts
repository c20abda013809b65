import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { showToast, verdictShown, watchVerdict } from '../browser/notice.ts';
import * as step from './steps.ts';

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

for (const layout of ['classic', 'merged'] as const) {
  test(`a reply that does not come is told, in ${layout}, and its prompt is kept as failed`, async ({
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
    await popup.waitFor(
      () => document.querySelector('main')?.dataset.verdict === 'stalled',
      undefined,
      'the verdict stalled',
      60_000,
    );
    const stalledAt = await verdictShown(popup, 'stalled');
    // Never early; how late is for the unit tests and the benchmark to say.
    expect(stalledAt - sent.changedAt).toBeGreaterThanOrEqual(29_000);
    // Whoever reloads gives up on it. A tab that is closed cannot always tell so in Firefox.
    await tab.reload();
    await step.keptAs(popup, 'failed', ({ state, failure }) => state === 'failed' && failure === 'stalled');
  });
}

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
  expect(await popup.evaluate(reasonsShown, undefined)).toMatch(/counted [45] failed sends/);
});

test('an idle claude.ai tab does not wake the worker, whatever it draws', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  // What the page's start asked for is answered: nothing is under way any more.
  await desk.waitFor(() => document.querySelector('main') !== null, undefined, 'the Desk');
  await desk.close();
  await browser.stopWorker();
  await tab.activate();
  await tab.evaluate(drawForAWhile, undefined);
  expect(await browser.workerRuns()).toBe(false);
});

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
