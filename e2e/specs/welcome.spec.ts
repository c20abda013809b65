import { expect, test } from '../browser/fixture.ts';
import { rehearse } from './rehearsal.ts';
import * as step from './steps.ts';

const sentence = 'Plan a weekend by the sea for three people.';

test('the rehearsal: written, lost, rescued, put back and copied within 30 s, and nothing of it is kept @chromium', async ({
  browser,
}) => {
  const began = Date.now();
  const page = await browser.extensionPage('desk.html#welcome');
  await rehearse(page, sentence);
  expect(Date.now() - began).toBeLessThan(30_000);
  expect(await browser.readClipboard()).toBe(sentence);
  expect(await step.kept(page)).toEqual([]);
});

test('the popup of a fresh install leads to the first run, and that to the Desk @chromium', async ({
  browser,
}) => {
  const popup = await step.openPopup(browser);
  const welcome = await browser.nextTab(() => popup.click('a[href$="#welcome"]'));
  await welcome.waitFor(() => document.querySelector('.pictures') !== null, undefined, 'the pictures');
  await welcome.click('a[href^="/desk.html"]');
  await welcome.waitFor(() => document.querySelector('input[type=search]') !== null, undefined, 'the Desk');
});
