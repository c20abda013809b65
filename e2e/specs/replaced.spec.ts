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
  await expect
    .poll(async () => {
      const desk = await browser.extensionPage('desk.html').catch(() => undefined);
      const texts = await desk?.evaluate(() => document.readyState, undefined).catch(() => undefined);
      await desk?.close().catch(() => undefined);
      return texts;
    })
    .toBe('complete');
  const desk = await browser.extensionPage('desk.html');
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
