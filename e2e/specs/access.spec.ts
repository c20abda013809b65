import { expect, test } from '../browser/fixture.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

declare const chrome: { action: { getTitle(details: object): Promise<string> } };

test('access to claude.ai that is taken away is said, and texts are kept again when it is given back', async ({
  browser,
}) => {
  await step.openClaude(browser);
  const popup = await step.openPopup(browser);
  await browser.setAccess(false);
  await popup.waitFor(
    () => document.querySelector('[data-not-saving="no-access"]') !== null,
    undefined,
    'the warning',
  );
  const title = () => popup.evaluate(() => chrome.action.getTitle({}), undefined);
  await expect.poll(title).toContain('may not read claude.ai');
  await browser.setAccess(true);
  await popup.waitFor(() => document.querySelector('[data-not-saving]') === null, undefined, 'no warning');
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  await step.keptAs(popup, 'the prompt', ({ text }) => text === promptText);
});

test('a second account of the same profile does not see the first one’s prompts in the popup', async ({
  browser,
  site,
}) => {
  const first = site.scene.account;
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  await tab.type('of the first account');
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(
    desk,
    'the first',
    ({ text, account }) => text === 'of the first account' && account === first,
  );
  await tab.close();
  site.change({ account: '11111111-2222-4333-8444-555555555555' });
  const other = await step.openClaude(browser);
  // The page brings its own draft back, whoever is signed in.
  await step.clearComposer(other);
  await other.click(step.composer);
  await other.type('of the second account');
  await step.keptAs(desk, 'the second', ({ text }) => text === 'of the second account');
  const popup = await step.openPopup(browser);
  const shown = () =>
    popup.evaluate(
      () => [...document.querySelectorAll('article .text')].map((one) => one.textContent).join('; '),
      undefined,
    );
  await expect.poll(shown).toBe('of the second account');
  expect(await step.kept(desk)).toHaveLength(2);
});
