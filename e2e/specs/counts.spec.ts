import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { take } from './entries.ts';
import * as step from './steps.ts';

/** Counts that do not depend on the machine: what a keystroke, a send and an idle tab cost at most. */
interface Counted {
  /** Requests to the background, by name. */
  messages: Record<string, number>;
  /** Keys of `storage.local` that were written and removed. */
  written: number;
  removed: number;
}

declare const chrome: {
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  runtime: { onMessage: { addListener(heard: (message: { request?: string }) => void): void } };
  storage: {
    local: {
      onChanged: { addListener(heard: (changes: Record<string, { newValue?: unknown }>) => void): void };
    };
  };
};

declare global {
  interface Window {
    counted?: Counted;
  }
}

/** A page of the extension hears every message and every change that the background hears. */
async function startCounting(browser: Browser): Promise<Tab> {
  const page = await browser.extensionPage('manifest.json');
  await page.evaluate(() => {
    const counted: Counted = { messages: {}, written: 0, removed: 0 };
    window.counted = counted;
    chrome.runtime.onMessage.addListener(({ request = 'notice' }) => {
      counted.messages[request] = (counted.messages[request] ?? 0) + 1;
    });
    chrome.storage.local.onChanged.addListener((changes) => {
      const keys = Object.entries(changes).filter(([key]) => key.startsWith('journal:'));
      counted.written += keys.filter(([, { newValue }]) => newValue !== undefined).length;
      counted.removed += keys.filter(([, { newValue }]) => newValue === undefined).length;
    });
  }, undefined);
  return page;
}

/** Waits until all that was heard of is stored, and out of the journal again: what is told of it comes one by one. */
const drained = (page: Tab): Promise<void> =>
  page.waitFor(
    () => {
      const { messages = {}, written = 0, removed = 0 } = window.counted ?? {};
      return messages.keep === written && written === removed;
    },
    undefined,
    'an empty journal',
  );

/** Waits until the background has heard of a page of claude.ai, and is through with that. */
async function settled(page: Tab): Promise<void> {
  await page.waitFor(() => window.counted?.messages.sight, undefined, 'that a composer was seen');
  // It tells of one thing after the other: answered is who asked last.
  await take(page, []);
}

const countsIn = async (page: Tab): Promise<Counted> =>
  JSON.parse(await page.evaluate(() => JSON.stringify(window.counted), undefined));

test('typing costs one save each 300 ms, each written once and removed once', async ({ browser }) => {
  const page = await startCounting(browser);
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  const words = Array.from({ length: 40 }, (_, index) => `word-${index} `);
  const since = Date.now();
  for (const word of words) await tab.type(word);
  const typedFor = Date.now() - since;
  await step.keptAs(page, 'all the words', ({ text }) => text === words.join(''));
  await drained(page);
  const { messages, written, removed } = await countsIn(page);
  // The first at once, one for each 300 ms of typing, one after the last, one more where the focus changed.
  const most = Math.ceil(typedFor / 300) + 3;
  expect(messages.keep).toBeGreaterThan(0);
  expect(messages.keep).toBeLessThanOrEqual(most);
  expect(written).toBe(messages.keep);
  expect(removed).toBe(written);
});

test('a prompt that is sent and answered costs one save for each step and one report', async ({
  browser,
}) => {
  const page = await startCounting(browser);
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  await tab.type('one prompt');
  await step.keptAs(page, 'the draft', ({ text }) => text === 'one prompt');
  await drained(page);
  // As many as the typing took time for; the test before counts them.
  const { messages: draft } = await countsIn(page);
  await tab.press('Enter');
  await step.keptAs(page, 'answered', ({ state }) => state === 'answered');
  // That Claude answers.
  await expect.poll(async () => (await countsIn(page)).messages.report).toBe(1);
  await drained(page);
  const { messages } = await countsIn(page);
  // sent, answering, answered; the draft is saved again where the page moved on to its new conversation.
  const keeps = (messages.keep ?? 0) - (draft.keep ?? 0);
  expect(keeps).toBeGreaterThanOrEqual(3);
  expect(keeps).toBeLessThanOrEqual(5);
  expect(messages.report).toBe(1);
  expect(messages.sight).toBeLessThanOrEqual(2);
});

test('an idle page of claude.ai wakes nobody, writes nothing and asks for nothing', async ({
  browser,
  site,
}) => {
  site.change({ layout: 'merged' });
  const page = await startCounting(browser);
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  await tab.type('one prompt');
  await tab.press('Enter');
  await step.keptAs(page, 'answered', ({ state }) => state === 'answered');
  // What the page still had to tell would start the worker again.
  await expect.poll(async () => (await countsIn(page)).messages.report).toBe(1);
  await drained(page);
  await settled(page);
  await page.close();
  await tab.activate();
  await browser.stopWorker();
  const asked = site.requests.length;
  // The page's own stream is closed by its server every few seconds and comes back: time passes for the page.
  const streams = () => site.requests.slice(asked).filter(({ path }) => path.endsWith('/StreamTimeline'));
  await expect.poll(() => streams().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
  expect(await browser.workerRuns()).toBe(false);
  expect(site.requests.slice(asked).filter(({ origin }) => origin?.includes('-extension://'))).toEqual([]);
});

test('an idle page of claude.ai tells nothing, whatever it draws and hears', async ({ browser }) => {
  const page = await startCounting(browser);
  const tab = await step.openClaude(browser);
  await settled(page);
  await page.evaluate(() => {
    Object.assign(window.counted ?? {}, { messages: {}, written: 0, removed: 0 });
  }, undefined);
  const alarms = await alarmsIn(page);
  await tab.activate();
  const { events, drawn } = await tab.evaluate(liveForAWhile, undefined);
  expect(events).toBeGreaterThanOrEqual(1_000);
  expect(drawn).toBeGreaterThanOrEqual(1_000);
  const other = await browser.newTab('about:blank');
  await tab.activate();
  await other.close();
  expect(await alarmsIn(page)).toBe(alarms);
  expect(await countsIn(page)).toEqual({ messages: {}, written: 0, removed: 0 });
  // What was still to come has come: a draft written after all that is the first that is told.
  await tab.click(step.composer);
  await tab.type('now');
  await step.keptAs(page, 'the draft', ({ text }) => text === 'now');
  expect(Object.keys((await countsIn(page)).messages).toSorted()).toEqual(['keep']);
});

/** Every alarm with the time when it rings. */
const alarmsIn = (page: Tab): Promise<string> =>
  page.evaluate(async () => JSON.stringify(await chrome.alarms.getAll()), undefined);

/** What pages do while nobody writes: rows and toasts that tell of nothing, titles, looks elsewhere and back, keys, the mouse. */
async function liveForAWhile(): Promise<{ events: number; drawn: number }> {
  const happenings = [
    'focus',
    'blur',
    'visibilitychange',
    'pointermove',
    'keydown',
    'keyup',
    'scroll',
    'resize',
  ];
  let [events, drawn] = [0, 0];
  for (let round = 0; round < 150; round += 1) {
    for (const type of happenings) {
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
      events += 1;
    }
    for (let row = 0; row < 8; row += 1) {
      const one = document.createElement('div');
      one.dataset.cds = row % 4 ? 'Row' : 'Toast';
      one.textContent = `Row ${round} ${row}`;
      document.body.append(one);
      if (row % 2) one.remove();
      drawn += 1;
    }
    document.title = `New chat ${round}`;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { events, drawn };
}

test('a click into the page, a look at another tab and back save nothing that is saved', async ({
  browser,
}) => {
  const page = await startCounting(browser);
  const tab = await step.openClaude(browser);
  await tab.click(step.composer);
  await tab.type('written once');
  await step.keptAs(page, 'the draft', ({ text }) => text === 'written once');
  await drained(page);
  const before = await countsIn(page);
  const other = await browser.newTab('about:blank');
  await other.close();
  await tab.activate();
  await tab.click(step.composer);
  await tab.type('!');
  await step.keptAs(page, 'one character more', ({ text }) => text === 'written once!');
  await drained(page);
  const after = await countsIn(page);
  const keeps = (counted: Counted) => counted.messages.keep ?? 0;
  expect(keeps(after) - keeps(before)).toBe(1);
});
