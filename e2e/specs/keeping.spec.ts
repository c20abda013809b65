import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';

const reason = () => document.querySelector<HTMLElement>('[data-not-saving]')?.dataset.notSaving ?? 'saving';

test('paused in the popup: said, nothing is kept, and kept again from there', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const popup = await step.openPopup(browser);
  await popup.click('.keeping summary');
  await popup.click('.keeping input');
  await popup.waitFor(
    () => document.querySelector('[data-not-saving=paused]')?.textContent?.includes('Keeping is paused'),
    undefined,
    'that it is paused',
  );
  await tab.click(step.composer);
  await tab.type('not to be kept');
  await step.press(popup, 'Keep again');
  await popup.waitFor(() => document.querySelector('[data-not-saving]') === null, undefined, 'keeping again');
  await tab.click(step.composer);
  await tab.type(' and this is');
  await step.keptAs(popup, 'what was written after', ({ text }) => text.endsWith('and this is'));
});

test('the open conversation is left out from the popup, listed in Options, and taken in again there', async ({
  browser,
}) => {
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  await tab.type('Hello');
  await tab.press('Enter');
  await tab.waitFor(() => location.pathname.startsWith('/chat/'), undefined, 'the conversation');
  const id = await tab.evaluate(() => location.pathname.split('/')[2] ?? '', undefined);
  const popup = await step.openPopup(browser);
  await popup.click('.keeping summary');
  await step.press(popup, 'Do not keep this conversation');
  await popup.waitFor(() => document.querySelector('[data-not-saving=not-kept]'), undefined, 'not kept');
  const options = await browser.extensionPage('options.html');
  await options.waitFor((id) => document.querySelector(`[data-not-kept="${id}"]`) !== null, id, 'its id');
  await step.press(options, 'Keep again');
  await options.waitFor(() => document.querySelector('[data-not-kept]') === null, undefined, 'an empty list');
  await popup.reload();
  await popup.waitFor(() => document.querySelector('main[data-verdict]') !== null, undefined, 'the popup');
  await expect.poll(() => popup.evaluate(reason, undefined)).toBe('saving');
});

test('Options: texts are kept for ever, and for days again', async ({ browser }) => {
  const options = await browser.extensionPage('options.html');
  await options.waitFor(() => document.querySelector('.days') !== null, undefined, 'the fields');
  await options.click('.days input[type=checkbox]');
  await options.waitFor(() => document.querySelector('.days input')?.matches(':disabled'), undefined, 'off');
  await options.reload();
  await options.waitFor(() => document.querySelector('.days input')?.matches(':disabled'), undefined, 'off');
  await options.click('.days input[type=checkbox]');
  await options.waitFor(
    () => document.querySelector<HTMLInputElement>('.days input:enabled')?.value === '30',
    undefined,
    'the usual days',
  );
});

test('Put back is undone from the popup', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const popup = await step.openPopup(browser);
  await step.plant(popup, 'put me back');
  await popup.reload();
  await step.press(popup, 'Put back');
  await tab.waitFor(() => practice.text() === 'put me back', undefined, 'the prompt in the composer');
  await step.press(popup, 'Undo');
  await tab.waitFor(() => practice.text() === '', undefined, 'an empty composer');
});

declare const practice: { text(): string };
