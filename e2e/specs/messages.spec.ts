import type { Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const send = (page: Tab, message: unknown) =>
  page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);

const save = {
  slot: 'forged.1',
  revision: 1,
  at: 1,
  text: 'forged',
  state: 'draft',
  failure: null,
  conversation: null,
  account: null,
  found: false,
};

/** What is refused, and by which name; nothing of it may change what is kept. */
const refused: [string, unknown, string][] = [
  ['an unknown request', { request: 'read-all', payload: {} }, 'unknown-request'],
  ['a name that every object has', { request: 'constructor', payload: {} }, 'unknown-request'],
  ['a save from one of our own pages', { request: 'keep', payload: { save } }, 'wrong-sender'],
  ['a deletion without an id', { request: 'delete', payload: {} }, 'wrong-shape'],
  [
    'a restore with more than its shape',
    { request: 'restore', payload: { id: 'x', replace: false, to: 'y' } },
    'wrong-shape',
  ],
  [
    'settings out of bounds',
    { request: 'changeSettings', payload: { settings: { keepUnansweredDays: 0 } } },
    'wrong-shape',
  ],
];

test('messages of a wrong shape or from a wrong sender are refused by name and change nothing', async ({
  browser,
}) => {
  const desk = await browser.extensionPage('desk.html');
  await step.openPopup(browser);
  await step.plant(desk, 'kept before');
  const before = await step.kept(desk);
  for (const [what, message, name] of refused) {
    expect(await send(desk, message), what).toEqual({ ok: false, refused: name });
  }
  expect(await step.kept(desk)).toEqual(before);
});

test('a page of claude.ai cannot reach the extension', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const reach = await tab.evaluate((id) => {
    const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: unknown };
    return Promise.allSettled([
      Promise.resolve(chrome?.runtime ?? browser ?? 'nothing'),
      ...['chrome', 'moz'].map((scheme) => fetch(`${scheme}-extension://${id}/popup.html`)),
    ]).then((results) => results.map((one) => (one.status === 'fulfilled' ? String(one.value) : one.status)));
  }, browser.extensionId);
  expect(reach).toEqual(['nothing', 'rejected', 'rejected']);
});
