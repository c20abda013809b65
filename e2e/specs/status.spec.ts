import { LogFile } from '../../lib/core/outage-log.ts';
import type { Browser } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import type { StatusFace } from '../site/scene.ts';
import * as step from './steps.ts';

const verdictOf = () => document.querySelector('main')?.getAttribute('data-verdict');

/** Opens the popup and waits until it shows what the status page said. */
async function look(browser: Browser, shown: string) {
  const popup = await step.openPopup(browser);
  await popup.waitFor((selector) => document.querySelector(selector) !== null, shown, shown);
  return popup;
}

test('green: each component with its age, and a verdict that promises little', async ({ browser }) => {
  const popup = await look(browser, '[data-component="rwppv331jlwc"][data-status="operational"]');
  await expect.poll(() => popup.evaluate(verdictOf, undefined)).toBe('fine');
  expect(await popup.text('.status > .meta')).toMatch(/^Status page read .+\.$/);
  const confidence = await popup.evaluate(
    () => document.querySelector('main')?.dataset.confidence,
    undefined,
  );
  expect(confidence).toBe('suspected');
});

test('red: an outage, confirmed, and no human tries', async ({ browser, site }) => {
  site.change({ status: 'red' });
  const popup = await look(browser, 'main[data-verdict="outage"][data-confidence="confirmed"]');
  await popup.waitFor(
    () => document.querySelector('[data-plan="watch"]') !== null,
    undefined,
    'the plan to watch',
  );
});

test('a notice that stays open over green components is no outage', async ({ browser, site }) => {
  site.change({ status: 'pinned-notice' });
  const popup = await look(browser, '[data-status="operational"]');
  await expect.poll(() => popup.evaluate(verdictOf, undefined)).toBe('fine');
});

test('what was seen is in the log, and only what counts for the person makes a verdict', async ({
  browser,
  site,
}) => {
  site.change({ status: 'red' });
  const popup = await look(browser, 'main[data-verdict="outage"]');
  const desk = await browser.extensionPage('desk.html#log');
  // What this browser saw and what the page said are written one after the other.
  const isWhole = () =>
    /since .+claude\.ai: down.*not seen here/s.test(
      document.querySelector('#log tbody tr')?.textContent ?? '',
    );
  await desk.waitFor(isWhole, undefined, 'the trouble, as it was seen and as the page told it');
  await step.press(desk, 'Export the log (.json)');
  const { lines } = LogFile.parse(JSON.parse(await browser.downloaded('.json')));
  expect(lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['own', 'official']));

  const options = await browser.extensionPage('options.html');
  await options.click('[data-watch="yyzkbfz2thpt"]');
  const isFree = () => document.querySelector('[data-watch="rwppv331jlwc"]:enabled') !== null;
  await options.waitFor(isFree, undefined, 'that claude.ai may be left out');
  await options.click('[data-watch="rwppv331jlwc"]');
  const isFine = () => document.querySelector('main')?.dataset.verdict === 'fine';
  await popup.waitFor(isFine, undefined, 'that what counts is fine');
  const shown = popup.evaluate(
    () => document.querySelector<HTMLElement>('[data-component="rwppv331jlwc"]')?.dataset.status,
    undefined,
  );
  expect(await shown).toBe('major_outage');
});

const unreadable: StatusFace[] = [
  'unreadable-html',
  'unreadable-truncated',
  'unreadable-foreign',
  'unreachable',
];
for (const face of unreadable) {
  test(`${face}: said to be unreadable, never operational`, async ({ browser, site }) => {
    site.change({ status: face });
    const popup = await look(browser, '[data-status-page="unreadable"]');
    await expect.poll(() => popup.evaluate(verdictOf, undefined)).toBe('unknown');
    const operational = await popup.evaluate(
      () => document.querySelectorAll('[data-status="operational"]').length,
      undefined,
    );
    expect(operational).toBe(0);
    const asked = site.requests.filter(({ path }) => path === '/api/v2/summary.json').map(({ host }) => host);
    expect(new Set(asked)).toEqual(new Set(['status.claude.com', 'anthropic.statuspage.io']));
  });
}
