import type { Browser, Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';
import { keptIn } from './writing.ts';

declare const chrome: { runtime: { reload(): void } };
declare global {
  interface Window {
    troubles?: string[];
  }
}

/** Nothing while there is no extension whose page it is: then the browser shows one of its own. */
async function openDesk(browser: Browser): Promise<Tab | undefined> {
  const desk = await browser.extensionPage('desk.html').catch(() => undefined);
  const isThere = () => document.querySelector('main') !== null;
  const isDesk = desk?.waitFor(isThere, undefined, 'the Desk', 5_000).then(() => true);
  if (await isDesk?.catch(() => false)) return desk;
  await desk?.close().catch(() => undefined);
}

test('a page outlives its extension: the old copy goes quiet, the new one takes over', async ({
  browser,
}) => {
  const tab = await step.openClaude(browser);
  await tab.evaluate(() => {
    const troubles: string[] = [];
    window.troubles = troubles;
    addEventListener('error', ({ message }) => troubles.push(message));
    addEventListener('unhandledrejection', ({ reason }) => troubles.push(String(reason)));
  }, undefined);
  await tab.click(step.composer);
  await tab.type('before the update');
  const before = await browser.extensionPage('desk.html');
  const { id } = await keptIn(before, 'before the update', 'draft');
  // A page of the extension goes away with it.
  await before.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0), undefined);
  const isGone = () => before.evaluate(() => false, undefined).catch(() => true);
  await until('the old extension goes', isGone);
  const desk = await until('the Desk of the new extension', () => openDesk(browser), 30_000);
  // Typed until the new copy is there: the page's own start of it is not announced to anybody.
  await expect
    .poll(async () => {
      await step.goToEnd(tab);
      await tab.type('.');
      return (await step.kept(desk)).some(({ text }) => text.startsWith('before the update.'));
    })
    .toBe(true);
  const text = await step.written(tab);
  const kept = await keptIn(desk, text, 'draft');
  expect(kept.id).toBe(id);
  expect(await step.kept(desk)).toHaveLength(1);
  expect(await tab.evaluate(() => window.troubles, undefined)).toEqual([]);
});
