import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { practiceKey } from '../site/endpoint-server.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

const reply = ['Clause ', 'nine ', 'differs.'];
const answered = reply.join('');

declare const chrome: {
  storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>;
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  scripting: { executeScript(script: object): Promise<{ result: string }[]> };
};

/** Sets OpenRouter up in the Options, as a person does, and picks a model. */
async function setUp(browser: Browser): Promise<Tab> {
  await browser.agree('https://openrouter.ai/*');
  const options = await browser.extensionPage('options.html#answers');
  await fill(options, '#answers select', 'OpenRouter', 'change');
  await fill(options, 'input[name=key]', practiceKey, 'input');
  await step.press(options, 'Save and test');
  await options.waitFor(() => document.querySelector('[data-test=good]') !== null, undefined, 'the models');
  await fill(options, 'input[list]', 'practice/two', 'change');
  await options.waitFor(
    () => document.querySelector('[data-set-up=saved]') !== null,
    undefined,
    'the model is kept',
  );
  return options;
}

async function fill(page: Tab, selector: string, value: string, event: string): Promise<void> {
  await page.waitFor((at) => document.querySelector(at) !== null, selector, selector);
  await page.evaluate(
    ([at = '', typed = '', name = '']) => {
      const field = document.querySelector<HTMLInputElement>(at);
      if (!field) return;
      field.value = typed;
      field.dispatchEvent(new Event(name, { bubbles: true }));
    },
    [selector, value, event],
  );
}

/** The Desk with one prompt that failed, and somebody who can answer. */
async function deskWithPrompt(browser: Browser): Promise<Tab> {
  const desk = await browser.extensionPage('desk.html');
  await step.plant(desk, promptText);
  await desk.reload();
  return desk;
}

/** Waits until the Desk shows an answer that ended so, and returns its text. */
async function shownAs(desk: Tab, end: string): Promise<string> {
  const selector = `[data-answer-end="${end}"] .answer-text`;
  await desk.waitFor((at) => document.querySelector(at) !== null, selector, `an answer that is ${end}`);
  return desk.text(selector);
}

const keptAnswers = async (page: Tab) => JSON.parse(await page.evaluate(readAnswers, undefined));

async function readAnswers(): Promise<string> {
  const opening = indexedDB.open('lifeboat');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const reading = opening.result.transaction('answers').objectStore('answers').getAll();
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  opening.result.close();
  const rows = reading.result as { text: string; end: string | null; at: number }[];
  return JSON.stringify(rows.toSorted((a, b) => a.at - b.at).map(({ text, end }) => ({ text, end })));
}

test('an answer comes into the Desk, can be stopped, and outlives a reload as far as it came', async ({
  browser,
  site,
}) => {
  site.change({ endpoint: 'hangs', reply });
  await setUp(browser);
  const desk = await deskWithPrompt(browser);
  await step.press(desk, 'Answer here');
  await desk.waitFor(
    (whole) => document.querySelector('[data-answer-end="going-on"] .answer-text')?.textContent === whole,
    answered,
    'what comes',
  );
  const isAtStop = () => document.activeElement?.matches('[data-stop]');
  await desk.waitFor(isAtStop, undefined, 'the keyboard is at Stop');
  await step.press(desk, 'Stop');
  expect(await shownAs(desk, 'stopped')).toBe(answered);
  await expect.poll(() => keptAnswers(desk)).toEqual([{ text: answered, end: 'stopped' }]);

  await step.press(desk, 'Answer here');
  await expect
    .poll(() => keptAnswers(desk))
    .toEqual([
      { text: answered, end: 'stopped' },
      { text: answered, end: null },
    ]);
  await desk.reload();
  // The page that was left may have noticed it, or not.
  expect(await shownAs(desk, 'broken-off')).toBe(answered);
  expect(await shownAs(desk, 'stopped')).toBe(answered);

  site.change({ endpoint: 'ends' });
  await step.press(desk, 'Answer here');
  expect(await shownAs(desk, 'whole')).toBe(answered);
  const asked = { model: 'practice/two', messages: [{ role: 'user', content: promptText }] };
  expect(site.received.map(({ host, text }) => [host, JSON.parse(text)])).toEqual(
    Array(3).fill(['openrouter.ai', asked]),
  );
});

test('prompt and key go to the endpoint that was set up and nowhere else', async ({ browser, site }) => {
  site.change({ reply });
  const claude = await step.openClaude(browser);
  const options = await setUp(browser);
  const desk = await deskWithPrompt(browser);
  await step.press(desk, 'Answer here');
  expect(await shownAs(desk, 'whole')).toBe(answered);

  // The status page is asked at its own times; anything else would be news.
  const own = site.requests.filter(({ origin }) => origin?.includes('-extension://'));
  const asked = new Set(own.map(({ method, host, path }) => `${method} ${host}${path}`));
  asked.delete('GET status.claude.com/api/v2/summary.json');
  expect([...asked].toSorted()).toEqual(['POST openrouter.ai/api/v1/chat/completions']);
  const hosts = new Set(site.requests.map(({ host }) => host));
  expect([...hosts].filter((host) => host !== 'status.claude.com').toSorted()).toEqual([
    'claude.ai',
    'openrouter.ai',
  ]);
  expect(site.requests.filter(({ path }) => path.includes('5eCr3t'))).toEqual([]);

  await step.press(options, 'Export everything');
  await step.press(desk, 'Save as .md');
  for (const ending of ['.json', '.md']) {
    const file = await browser.downloaded(ending);
    expect(file).toContain(answered);
    expect(file).not.toContain('5eCr3t');
  }
  await step.press(options, 'Look at the claude.ai tab');
  const isThere = () => document.querySelector<HTMLTextAreaElement>('.report')?.value;
  await options.waitFor(isThere, undefined, 'the report');
  const report = await options.evaluate(isThere, undefined);
  for (const word of ['5eCr3t', 'openrouter', promptText.slice(0, 11), answered])
    expect(report).not.toContain(word);
  expect(await options.evaluate(() => document.body.innerHTML, undefined)).not.toContain('5eCr3t');
  const local = async () => JSON.stringify(await chrome.storage.local.get(null));
  expect(await options.evaluate(local, undefined)).not.toContain('5eCr3t');
  // The key is there, and what runs in claude.ai's pages cannot get at it.
  const session = async () => JSON.stringify(await chrome.storage.session.get(null));
  expect(await options.evaluate(session, undefined)).toContain(practiceKey);
  expect(await options.evaluate(inClaude, undefined)).toBe('no key');
  await claude.close();
});

test('what looks like a secret is asked about before it is sent, and another tab knows that its answer comes', async ({
  browser,
  site,
}) => {
  site.change({ endpoint: 'hangs', reply });
  await setUp(browser);
  const desk = await browser.extensionPage('desk.html');
  await step.plant(desk, 'Why does this fail? password: hunter2!');
  await desk.reload();
  await step.press(desk, 'Answer here');
  const isAsking = () => document.querySelector('[role=alertdialog]') !== null;
  await desk.waitFor(isAsking, undefined, 'the question');
  expect(await desk.text('[role=alertdialog]')).toContain('a password. Asking');
  await step.press(desk, 'Cancel');
  await desk.waitFor(() => document.querySelector('[role=alertdialog]') === null, undefined, 'no question');
  const isAtAsk = () => document.activeElement?.matches('[data-ask]');
  await desk.waitFor(isAtAsk, undefined, 'the keyboard is where it was');
  await step.press(desk, 'Answer here');
  await desk.waitFor(isAsking, undefined, 'the question again');
  const posts = () =>
    site.requests.filter(({ method, host }) => method === 'POST' && host === 'openrouter.ai');
  expect(posts()).toEqual([]);
  await step.press(desk, 'Ask OpenRouter anyway');
  await expect.poll(() => keptAnswers(desk)).toEqual([{ text: answered, end: null }]);
  expect(posts()).toHaveLength(1);
  await step.keptAs(desk, 'agreed to', ({ agreed }) => agreed?.length === 1);

  const other = await browser.extensionPage('desk.html');
  expect(await shownAs(other, 'elsewhere')).toBe(answered);
  await desk.close();
  expect(await shownAs(other, 'broken-off')).toBe(answered);
});

/** Looks for the key as a content script on claude.ai could. */
async function inClaude(): Promise<string> {
  const look = async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const session = await chrome.storage.session?.get(null).catch(() => null);
    const held = JSON.stringify([names, session, await chrome.storage.local.get(null)]);
    return /5eCr3t|lifeboat-endpoints/.test(held) ? held : 'no key';
  };
  const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
  const [done] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func: look });
  return done?.result ?? 'nothing was run';
}
