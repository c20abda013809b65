import { expect, test } from '../browser/fixture.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

test('the worker is stopped between typing and sending: nothing is lost', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'the draft', ({ text }) => text === promptText);
  await desk.close();
  await browser.stopWorker();
  site.change({ fault: 'http-503' });
  await tab.press('Enter');
  const popup = await step.openPopup(browser);
  const isFailed = ({ state }: { state: string }) => state === 'failed';
  expect((await step.keptAs(popup, 'failed', isFailed)).text).toBe(promptText);
  expect(await step.kept(popup)).toHaveLength(1);
});

test('the worker is stopped during saves: nothing is lost', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  const words = Array.from({ length: 12 }, (_, index) => `word-${index} `);
  for (const [index, word] of words.entries()) {
    await tab.type(word);
    if (index % 4 === 1) await browser.stopWorker();
  }
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'all the words', ({ text }) => text === words.join(''));
  expect(await step.kept(desk)).toHaveLength(1);
});

test('a text written while the worker is stopped survives the tab', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  await browser.stopWorker();
  await step.writePrompt(tab);
  await tab.waitFor((text) => practice.text() === text, promptText, 'the whole prompt');
  // What rested for a second is promised; less may go with the tab in Firefox.
  const since = await tab.evaluate(() => Date.now(), undefined);
  await tab.waitFor((then) => Date.now() - then >= 1_000, since, 'a second of rest');
  await tab.close();
  const popup = await step.openPopup(browser);
  await step.keptAs(popup, 'the draft', ({ text }) => text === promptText);
});

declare const practice: { text(): string };
