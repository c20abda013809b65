import type { Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';

declare const practice: { text(): string };

const stop = '[data-testid="chat-input-stop"]';

/** Writes and sends, once no reply is running any more. */
async function say(tab: Tab, text: string): Promise<void> {
  await tab.waitFor((button) => document.querySelector(button) === null, stop, 'the end of the reply');
  await tab.click(step.composer);
  await tab.type(text);
  await tab.press('Enter');
  await tab.waitFor(() => practice.text() === '', undefined, 'an emptied box');
}

async function stateOf(desk: Tab, text: string, state: string): Promise<void> {
  await step.keptAs(desk, `"${text}" as ${state}`, (kept) => kept.text === text && kept.state === state);
}

test('a prompt that was lost without a sign is not taken for answered by the next one’s answer', async ({
  browser,
  site,
}) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await say(tab, 'the first question');
  await stateOf(desk, 'the first question', 'answered');
  site.change({ fault: 'silent-loss' });
  const asked = () => site.requests.filter(({ path }) => path === '/__practice/scene').length;
  const before = asked();
  await say(tab, 'a long prompt that gets lost');
  await stateOf(desk, 'a long prompt that gets lost', 'sent');
  // The page asks what to do with it: what it is told now is what happens.
  await expect.poll(asked).toBeGreaterThan(before);
  site.change({ fault: 'none' });
  await say(tab, 'hello?');
  await stateOf(desk, 'hello?', 'answered');
  await stateOf(desk, 'a long prompt that gets lost', 'unknown');
});

test('an incognito chat is not kept after its first send either', async ({ browser }) => {
  const hidden = await step.openClaude(browser, '/new?incognito');
  await say(hidden, 'secret one');
  const ended = '[data-testid="action-bar-copy"], [data-testid="message-actions"]';
  await hidden.waitFor((actions) => document.querySelector(actions) !== null, ended, 'the whole reply');
  await say(hidden, 'secret two');
  const open = await step.openClaude(browser);
  await say(open, 'not hidden');
  const desk = await browser.extensionPage('desk.html');
  await stateOf(desk, 'not hidden', 'answered');
  expect((await step.kept(desk)).map(({ text }) => text)).toEqual(['not hidden']);
});

test('Put back during trouble makes no bounce and no second copy', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  site.change({ fault: 'http-503' });
  await say(tab, 'put me back');
  const popup = await step.openPopup(browser);
  await stateOf(popup, 'put me back', 'failed');
  await popup.reload();
  await step.press(popup, 'Put back');
  await tab.waitFor(() => practice.text() === 'put me back', undefined, 'the text in the box');
  await popup.waitFor(
    () => document.querySelector('[role=status]')?.textContent !== '',
    undefined,
    'an outcome',
  );
  await tab.click(step.composer);
  await tab.press('End');
  await tab.type(', please');
  await stateOf(popup, 'put me back, please', 'draft');
  expect(await step.kept(popup)).toHaveLength(1);
});
