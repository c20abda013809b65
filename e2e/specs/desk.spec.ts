import { expect, test } from '../browser/fixture.ts';
import { says } from './entries.ts';
import * as step from './steps.ts';

test('the Desk lists every kept text, copies it, and deletes it', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  await step.openPopup(browser);
  await step.plant(desk, 'older prompt');
  await step.plant(desk, 'newer prompt <img src=x onerror=alert(1)>');
  await desk.reload();
  await desk.waitFor(
    () => document.querySelectorAll('.row[data-prompt-state="failed"]').length === 2,
    undefined,
    'both',
  );
  expect(await desk.evaluate(() => document.querySelectorAll('img').length, undefined)).toBe(0);
  await step.press(desk, 'Copy');
  await says(desk, 'Copied');
  expect(await browser.readClipboard()).toContain('prompt');
  await step.press(desk, 'Delete');
  await desk.waitFor(() => document.querySelectorAll('.row').length === 1, undefined, 'one left');
  await expect.poll(() => step.kept(desk)).toHaveLength(1);
});

test('Options: days within bounds are saved, others change nothing; delete all deletes all', async ({
  browser,
}) => {
  const options = await browser.extensionPage('options.html');
  const days = (typed: string) =>
    options.evaluate((value) => {
      const field = document.querySelector<HTMLInputElement>('input[type=number]');
      if (!field) return;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, typed);
  const said = (text: string) =>
    options.waitFor((wanted) => document.querySelector('#result')?.textContent === wanted, text, text);
  await options.waitFor(
    () => document.querySelector<HTMLInputElement>('input[type=number]') !== null,
    undefined,
    'the fields',
  );
  await days('400');
  await said('Give a whole number from 1 to 365.');
  await days('45');
  await said('Saved.');
  await options.reload();
  await options.waitFor(
    () => document.querySelector<HTMLInputElement>('input[type=number]')?.value === '45',
    undefined,
    '45 days',
  );
  await step.plant(options, 'to be deleted');
  await step.press(options, 'Delete everything kept');
  await step.press(options, 'Delete all of it');
  await said('Everything was deleted.');
  expect(await step.kept(options)).toEqual([]);
});
