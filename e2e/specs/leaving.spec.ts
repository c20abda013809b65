import type { KeptText } from '../../lib/core/kept-text.ts';
import type { Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ reply: Record<string, { state: string }> }> };
};

const isAsking = () => document.querySelector('[role=alertdialog]') !== null;
const shown = (page: Tab) => page.text('[role=alertdialog]');

test('a prompt that seems to hold a secret leaves after one question, which is remembered', async ({
  browser,
  site,
}) => {
  const key = `sk-ant-api03-${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz'.repeat(2)}x9Fq`;
  const text = `Why does this key fail?\n${key}`;
  const popup = await step.openPopup(browser);
  await step.plant(popup, text);
  await popup.reload();
  await step.press(popup, 'Open in ChatGPT');
  await popup.waitFor(isAsking, undefined, 'the question');
  expect(await shown(popup)).toContain('a key (sk-ant-…x9Fq)');
  await step.press(popup, 'Cancel');
  await popup.waitFor(() => document.querySelector('[role=alertdialog]') === null, undefined, 'no question');
  // Nothing was opened, noted or put on the clipboard.
  expect(site.requests.filter(({ host }) => host === 'chatgpt.com')).toEqual([]);
  expect((await step.kept(popup))[0]?.handOffs).toEqual([]);

  await step.press(popup, 'Open in ChatGPT');
  await popup.waitFor(isAsking, undefined, 'the question again');
  const elsewhere = await browser.nextTab(() => step.press(popup, 'Open in ChatGPT anyway'));
  expect(await elsewhere.evaluate(() => location.host, undefined)).toBe('chatgpt.com');
  expect(await browser.readClipboard()).toBe(text);
  const isNoted = (kept: KeptText) => kept.agreed?.length === 1 && kept.handOffs.length > 0;
  const agreed = await step.keptAs(popup, 'agreed to, and carried', isNoted);
  expect(agreed).toMatchObject({ text, handOffs: [{ target: 'chatgpt', way: 'url' }] });
  expect(JSON.stringify(agreed.agreed)).not.toContain(key);

  const again = await step.openPopup(browser);
  await browser.nextTab(() => step.press(again, 'Open in ChatGPT'));
  await step.keptAs(again, 'carried twice', ({ handOffs }) => handOffs.length === 2);
});

const askHealth = (page: Tab) =>
  page.evaluate(async () => {
    const { reply } = await chrome.runtime.sendMessage({ request: 'targetHealth', payload: {} });
    return Object.entries(reply).map(([target, { state }]) => `${target} ${state}`);
  }, undefined);

test('other assistants’ status pages are asked in trouble only, and only when somebody looks', async ({
  browser,
  site,
}) => {
  site.change({ chatgptStatus: 'red' });
  const others = () =>
    site.requests
      .filter(({ host }) => !['claude.ai', 'status.claude.com'].includes(host))
      .map(({ method, host, path }) => `${method} ${host}${path}`)
      .toSorted();
  const tab = await step.openClaude(browser);
  const popup = await step.openPopup(browser);
  expect(await askHealth(popup)).toEqual([]);
  site.change({ fault: 'http-503' });
  await step.writePrompt(tab);
  await tab.press('Enter');
  await popup.waitFor(
    () => document.querySelector('main[data-verdict=outage]') !== null,
    undefined,
    'the outage',
  );
  expect(others()).toEqual([]);
  expect(await askHealth(popup)).toEqual(['chatgpt down', 'perplexity up']);
  await askHealth(popup);
  const path = '/api/v2/summary.json';
  expect(others()).toEqual([`GET status.openai.com${path}`, `GET status.perplexity.com${path}`]);
});
