import { expect, test } from '../browser/fixture.ts';
import { says } from './entries.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

test('a page whose text box cannot be found is said not to be kept', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  await tab.evaluate((selector) => document.querySelector(selector)?.remove(), step.composer);
  const popup = await step.openPopup(browser);
  await popup.waitFor(
    () => document.querySelector('[data-not-saving="no-composer"]') !== null,
    undefined,
    'the warning',
    // Longer than the patience with a page that starts slowly.
    25_000,
  );
  const again = await step.openClaude(browser);
  await again.waitFor((selector) => document.querySelector(selector) !== null, step.composer, 'a composer');
  await popup.waitFor(() => document.querySelector('[data-not-saving]') === null, undefined, 'no warning');
});

test('offline: what is kept is there, Copy works, and it is said to be the connection', async ({
  browser,
}) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'the draft', ({ text }) => text === promptText);
  await browser.setOffline(true);
  const popup = await step.openPopup(browser);
  await popup.waitFor(
    () => document.querySelector('main')?.getAttribute('data-verdict') === 'connection',
    undefined,
    'the verdict connection',
  );
  await step.press(popup, 'Copy');
  await says(popup, 'Copied');
  expect(await browser.readClipboard()).toBe(promptText);
  await browser.setOffline(false);
});
