import type { Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';
import { keptIn, keptTexts, say } from './writing.ts';

declare const chrome: {
  storage: { local: { get(key: null): Promise<object>; set(items: object): Promise<void> } };
};

/** As the background writes it, where every page reads it. */
const setKeeping = (desk: Tab, keeping: { paused: boolean; notKept: string[] }) =>
  desk.evaluate((value) => chrome.storage.local.set({ keeping: { ...value, since: Date.now() } }), keeping);

const waiting = (desk: Tab) =>
  desk.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)), undefined);

test('while keeping is paused no text leaves the page; the pause over, what stands there is kept at once', async ({
  browser,
  site,
}) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await setKeeping(desk, { paused: true, notKept: [] });
  await say(tab, 'sent in the pause');
  await tab.waitFor(
    () => document.querySelector('[data-testid="action-bar-copy"]') !== null,
    undefined,
    'the whole reply',
  );
  site.change({ fault: 'http-503' });
  await say(tab, 'failed in the pause');
  // Diagnosis goes on: this is when its evidence is there.
  const popup = await browser.extensionPage('popup.html');
  const isOutage = () => document.querySelector('main')?.getAttribute('data-verdict') === 'outage';
  await popup.waitFor(isOutage, undefined, 'the verdict outage');
  await popup.close();
  await tab.click(step.composer);
  await tab.type('stands there');
  expect(await step.kept(desk)).toEqual([]);
  expect(await waiting(desk)).not.toContain('the pause');
  expect(await waiting(desk)).not.toContain('stands there');
  await setKeeping(desk, { paused: false, notKept: [] });
  await keptIn(desk, 'stands there', 'draft');
  expect(await keptTexts(desk)).toEqual(['stands there']);
});

test('a page that opens in a pause keeps nothing either', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  await setKeeping(desk, { paused: true, notKept: [] });
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  await tab.type('written in the pause');
  await setKeeping(desk, { paused: false, notKept: [] });
  await keptIn(desk, 'written in the pause', 'draft');
  await setKeeping(desk, { paused: true, notKept: [] });
  await tab.type(', and this too');
  await tab.close();
  const popup = await step.openPopup(browser);
  expect(await keptTexts(popup)).toEqual(['written in the pause']);
});

test('a conversation that is not to be kept is not, and others are', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await say(tab, 'the first question');
  const { conversation } = await keptIn(desk, 'the first question', 'answered');
  await setKeeping(desk, { paused: false, notKept: [conversation ?? ''] });
  await say(tab, 'not for keeping');
  const other = await step.openClaude(browser);
  await say(other, 'for keeping');
  await keptIn(desk, 'for keeping', 'answered');
  expect(await keptTexts(desk)).toEqual(['for keeping', 'the first question']);
  expect(await waiting(desk)).not.toContain('not for keeping');
});
