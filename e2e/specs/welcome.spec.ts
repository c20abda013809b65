import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';

const sentence = 'Plan a weekend by the sea for three people.';

test('the rehearsal: written, lost, rescued, put back and copied within 30 s, and nothing of it is kept @chromium', async ({
  browser,
}) => {
  const began = Date.now();
  const page = await browser.extensionPage('desk.html#welcome');
  await page.click('#practice');
  await page.type(sentence);
  await page.press('Enter');
  const stepIs = (wanted: string) =>
    page.waitFor((name) => document.querySelector(`[data-rehearsal=${name}]`) !== null, wanted, wanted);
  const box = () =>
    page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#practice')?.value, undefined);
  await stepIs('rescued');
  expect(await box()).toBe('');
  expect(await page.text('[data-prompt-state=failed] .text')).toBe(sentence);
  await step.press(page, 'Put back');
  await expect.poll(box).toBe(sentence);
  await step.press(page, 'Copy');
  await stepIs('copied');
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
