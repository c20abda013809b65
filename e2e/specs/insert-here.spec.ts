import { expect, test } from '../browser/fixture.ts';
import { asked, carried, held } from './insertion.ts';
import * as step from './steps.ts';

declare const chrome: {
  tabs: { query(filter: object): Promise<unknown[]> };
  contextMenus: { update(id: string, change: object): Promise<void> };
};

const text = carried.code ?? '';

test('without leave nothing is opened or inserted, and it is said', async ({ browser, site }) => {
  const desk = await browser.extensionPage('desk.html');
  await step.plant(desk, text);
  const [kept] = await step.kept(desk);
  const countTabs = () => desk.evaluate(async () => (await chrome.tabs.query({})).length, undefined);
  const before = await countTabs();
  expect(await asked(desk, { id: kept?.id, target: 'chatgpt' })).toEqual({
    way: 'insert',
    ok: false,
    why: 'no-permission',
  });
  expect(await countTabs()).toBe(before);
  expect(site.requests.filter(({ host }) => host === 'chatgpt.com')).toEqual([]);
});

test('the shortcut puts the rescued prompt into the text box of any site, and over nothing', async ({
  browser,
  site,
}) => {
  const desk = await browser.extensionPage('desk.html');
  await step.plant(desk, text);
  // Rejects while the menu of text boxes has no such entry.
  const isInMenu = () => chrome.contextMenus.update('insert', { enabled: true }).then(() => true);
  await desk.waitFor(isInMenu, undefined, 'the entry in the menu');
  const tab = await browser.newTab('https://gemini.google.com/app');
  await tab.click('.ql-editor');
  await browser.pressShortcut(tab);
  await expect.poll(() => held(tab)).toBe(text);
  expect(site.received).toEqual([]);

  await step.plant(desk, 'a newer one');
  await browser.pressShortcut(tab);
  const popup = await browser.extensionPage('popup.html');
  const said = '[data-missed="composer-not-empty"] p';
  expect(await popup.text(said)).toContain('gemini.google.com already holds something');
  expect(await held(tab)).toBe(text);
});
