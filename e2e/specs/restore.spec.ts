import type { KeptText } from '../../lib/core/kept-text.ts';
import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

declare const practice: { text(): string };
declare const chrome: { tabs: { query(what: { url: string }): Promise<unknown[]> } };

const holds = (text: string) => practice.text() === text;
const status = () => document.querySelector('[role=status]')?.textContent ?? '';

async function writeAndClear(browser: Browser): Promise<Tab> {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'the draft', ({ text }) => text === promptText);
  // The page's own draft must not be what is found again.
  await step.clearComposer(tab);
  await desk.close();
  return tab;
}

test('a composer that holds text is left alone until the person agrees', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const popup = await step.openPopup(browser);
  await step.plant(popup, promptText);
  await tab.click(step.composer);
  await tab.type('something else');
  await step.keptAs(popup, 'the other text', ({ text }) => text === 'something else');
  await popup.reload();
  await step.press(popup, 'Put back');
  await popup.waitFor(() => document.querySelector('.message button') !== null, undefined, 'the question');
  expect(await step.written(tab)).toBe('something else');
  await step.press(popup, 'Replace it');
  await tab.waitFor(holds, promptText, 'the prompt in the composer');
  const holdsOther = ({ text }: KeptText) => text === 'something else';
  await step.keptAs(popup, 'the other text still', holdsOther);
  await expect.poll(() => popup.evaluate(status, undefined)).toContain('back in the text box');
});

test('with no claude.ai tab open, one is opened and filled', async ({ browser }) => {
  const tab = await writeAndClear(browser);
  await tab.close();
  const popup = await step.openPopup(browser);
  // A busy Firefox lists a tab for a while after it was closed.
  const isNone = async () => (await chrome.tabs.query({ url: 'https://claude.ai/*' })).length === 0;
  await popup.waitFor(isNone, undefined, 'the tab to be gone');
  const opened = await browser.nextTab(() => step.press(popup, 'Put back'));
  await opened.waitFor(
    (text) => typeof practice !== 'undefined' && practice.text() === text,
    promptText,
    'the prompt in the new tab',
    20_000,
  );
});

const awkward = {
  'one line that looks like Markdown': '**bold** and _thin_ and ~~gone~~',
  'a rule': '---',
  'a fence in one line': '```',
  'a list that is typed': '* one\n* two',
  'blank lines at both ends': '\n\nbetween\n\n',
  '102 KB': `${'A line of 51 characters, with “quotes” & <b>tags</b>.\n'.repeat(2_000)}end`,
};

for (const [what, text] of Object.entries(awkward)) {
  test(`put back exactly: ${what}`, async ({ browser }) => {
    const tab = await step.openClaude(browser);
    const popup = await step.openPopup(browser);
    await step.plant(popup, text);
    await popup.reload();
    await step.press(popup, 'Put back');
    await popup.waitFor(status, undefined, 'an outcome');
    expect(await popup.evaluate(status, undefined)).toBe('It is back in the text box.');
    expect(await step.written(tab)).toBe(text);
  });
}

test('a prompt too long for a URL goes by clipboard, whole, and the popup says so', async ({ browser }) => {
  const text = 'Слишком длинный для адреса. '.repeat(400);
  const popup = await step.openPopup(browser);
  await step.plant(popup, text);
  await popup.reload();
  const elsewhere = await browser.nextTab(() => step.press(popup, 'Open in ChatGPT'));
  expect(await elsewhere.evaluate(() => location.href, undefined)).toBe('https://chatgpt.com/');
  // Said once the background has noted where it went.
  await expect.poll(() => popup.evaluate(status, undefined)).toContain('paste it there');
  expect(await browser.readClipboard()).toBe(text);
  const handOffs = async () => (await step.kept(popup))[0]?.handOffs;
  await expect.poll(handOffs).toMatchObject([{ target: 'chatgpt', way: 'clipboard' }]);
});
