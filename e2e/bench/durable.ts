import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom } from '../../lib/core/random.ts';
import type { Browser, Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { clearComposer, composer, openClaude, openPopup } from '../specs/steps.ts';
import type { Bench, Line } from './bench.ts';
import { type Seen, watchKept } from './kept-watch.ts';

declare const practice: { text(): string };

const keystrokes = 100;
const sends = 50;
const stop = '[data-testid="chat-input-stop"]';

/** From a keystroke, and from a send, to the moment when the database has it on the disk. */
export async function durable({ site, withExtension }: Bench): Promise<Line[]> {
  site.change({ layout: 'classic', fault: 'none', pace: { firstToken: 1, token: 1 }, reply: ['Yes.'] });
  const [typed, sent] = await withExtension(async (browser) => {
    // Opens the database, so that it is there to be watched; behind claude.ai, whose timers must run as in front.
    await (await openPopup(browser)).close();
    return [await typing(browser), await sending(browser)] as const;
  });
  return [
    { what: 'keystroke → durable', unit: 'ms', samples: typed, budget: { of: 'p95', most: 400 } },
    { what: 'send → durable', unit: 'ms', samples: sent, budget: { of: 'p95', most: 50 } },
  ];
}

async function typing(browser: Browser): Promise<number[]> {
  const watch = await watchKept(browser);
  const tab = await openClaude(browser);
  await noteTimes(tab);
  await tab.click(composer);
  const random = randomFrom(1);
  for (let count = 0; count < keystrokes; count += 1) {
    await tab.type('x');
    // As people type: 4 to 16 strokes a second, now and then a pause to think.
    await pause(random() < 0.1 ? 700 : 60 + 190 * random());
  }
  const strokes = (await timesIn(tab)).filter(({ type }) => type === 'input');
  await tab.close();
  const seen = await watch.seen();
  await watch.page.close();
  return strokes.map(({ at, text }) => firstAfter(seen, at, (one) => one.text.startsWith(text)));
}

async function sending(browser: Browser): Promise<number[]> {
  const watch = await watchKept(browser);
  const tab = await openClaude(browser);
  // The page brings its own draft back.
  await clearComposer(tab);
  await noteTimes(tab);
  for (let count = 0; count < sends; count += 1) {
    const text = `Prompt number ${count}, with a word of its own.`;
    await tab.click(composer);
    await tab.type(text);
    await tab.waitFor((wanted) => practice.text() === wanted, text, 'the prompt in the box');
    await tab.press('Enter');
    await tab.waitFor(() => practice.text() === '', undefined, 'an emptied box');
    await tab.waitFor((button) => document.querySelector(button) === null, stop, 'the end of the reply');
  }
  const keys = (await timesIn(tab)).filter(({ type }) => type === 'keydown');
  await until(
    'the last one is kept',
    async () => (await watch.page.evaluate(newestState, undefined)) !== 'draft',
  );
  await tab.close();
  const seen = await watch.seen();
  await watch.page.close();
  return keys.map(({ at, text }) =>
    firstAfter(seen, at, (one) => one.text === text && one.state !== 'draft'),
  );
}

/** Milliseconds from `at` to the first look that saw it; never seen counts as for ever. */
function firstAfter(seen: readonly Seen[], at: number, isIt: (one: Seen) => boolean): number {
  const found = seen.find(isIt);
  return found ? Math.max(0, found.at - at) : Number.POSITIVE_INFINITY;
}

interface Noted {
  type: string;
  at: number;
  text: string;
}

declare global {
  interface Window {
    noted?: Noted[];
  }
}

/** When each stroke and each send happened, by the page's own clock, and the text then. */
function noteTimes(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const noted: Noted[] = [];
    window.noted = noted;
    const note = ({ type, timeStamp }: Event) =>
      noted.push({ type, at: performance.timeOrigin + timeStamp, text: practice.text() });
    document.addEventListener('input', note);
    const isSend = (event: KeyboardEvent) => event.key === 'Enter';
    window.addEventListener('keydown', (event) => isSend(event) && note(event), { capture: true });
  }, undefined);
}

async function timesIn(tab: Tab): Promise<Noted[]> {
  return JSON.parse(await tab.evaluate(() => JSON.stringify(window.noted), undefined));
}

function newestState(): string | undefined {
  return window.watch?.seen.at(-1)?.state;
}
