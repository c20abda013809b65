import { expect, test } from '../browser/fixture.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

declare const chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };

test('what is kept is out of the page’s reach: not in its databases, not in its storage', async ({
  browser,
}) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'the draft', ({ text }) => text === promptText);
  const names = await tab.evaluate(
    async () => (await indexedDB.databases()).map(({ name }) => name),
    undefined,
  );
  expect(names).not.toContain('lifeboat');
  const stored = await tab.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }), undefined);
  expect(stored).not.toMatch(/lifeboat|journal/);
});

test('a save waits in the journal only until the database has it', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'the draft', ({ text }) => text === promptText);
  await desk.waitFor(
    async () => !Object.keys(await chrome.storage.local.get(null)).some((key) => key.startsWith('journal:')),
    undefined,
    'an empty journal',
  );
  const left = () =>
    desk.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)), undefined);
  // How many texts are kept is noted a moment later than the text.
  await expect
    .poll(async () => Object.keys(JSON.parse(await left())).toSorted())
    .toEqual(['account', 'census']);
  const stored = await left();
  for (const line of promptText.split('\n')) if (line) expect(stored).not.toContain(line);
});

test('Claude’s incognito chats are not kept', async ({ browser }) => {
  const hidden = await step.openClaude(browser, '/new?incognito');
  await step.writePrompt(hidden);
  // A later text of an ordinary chat is kept: had the hidden one been, it would be there by then.
  const open = await step.openClaude(browser);
  await open.click(step.composer);
  await open.type('not hidden');
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'the other text', ({ text }) => text === 'not hidden');
  expect((await step.kept(desk)).map(({ text }) => text)).toEqual(['not hidden']);
});

test('nothing is sent for the person: one send, one prompt received', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  site.change({ fault: 'http-500' });
  await step.writePrompt(tab);
  await tab.press('Enter');
  const popup = await step.openPopup(browser);
  await step.keptAs(popup, 'bounced', ({ state }) => state === 'bounced');
  site.change({ fault: 'none' });
  const fresh = await step.openClaude(browser);
  await step.clearComposer(fresh);
  await step.press(popup, 'Put back');
  await popup.waitFor(
    () => document.querySelector('[role=status]')?.textContent !== '',
    undefined,
    'an outcome',
  );
  expect(site.received.map(({ host, accepted }) => `${host} ${accepted}`)).toEqual(['claude.ai false']);
});

test('an answered prompt is let go of as at risk, and stays kept', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  await tab.press('Enter');
  const popup = await step.openPopup(browser);
  const answered = await step.keptAs(popup, 'answered', ({ state }) => state === 'answered');
  expect(answered.text).toBe(promptText);
});
