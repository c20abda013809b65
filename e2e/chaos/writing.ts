import type { Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { sightOf } from './observe.ts';
import { restingTime } from './oracle.ts';
import type { Of } from './plan.ts';
import type { Writing } from './texts.ts';
import { composer, type World } from './world.ts';

const sendButton = '[data-testid="chat-input-send"]';
const stopButton = '[data-testid="chat-input-stop"]';
const retryButton =
  '[data-testid="failed-send-retry"], [data-testid="action-bar-retry"], [data-testid="message-warning"] button';

export async function write(world: World, { writing, at }: Of<'type'>): Promise<void> {
  const tab = await into(world, at);
  await typeAll(tab, writing);
}

/** Clicks into the composer and goes to one end of what stands there. */
export async function into(world: World, at: 'end' | 'start'): Promise<Tab> {
  const tab = await world.writable();
  await tab.activate();
  // The page puts up another composer when a chat gets its address, perhaps under the mouse.
  await until('the composer takes a click', () => tab.click(composer).then(() => true));
  await tab.press(at === 'end' ? 'Control+End' : 'Control+Home');
  return tab;
}

/** A fence turns into a code block, in which Enter makes the lines. */
async function typeAll(tab: Tab, { kind, text }: Writing): Promise<void> {
  if (kind !== 'code') return tab.type(text);
  await tab.type('\n```js ');
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await tab.press('Enter');
    await tab.type(line);
  }
  await tab.press('ArrowDown');
}

export async function paste(world: World, { writing }: Of<'paste'>): Promise<void> {
  // A longer one becomes an attachment on claude.ai: it is not in the composer, and not part of this promise.
  await world.browser.writeClipboard(writing.text.slice(0, 3_000));
  const tab = await into(world, 'end');
  await tab.press('Control+V');
}

export async function rest(world: World, { writing }: Of<'rest'>): Promise<void> {
  await world.rest(await intoText(world, writing));
}

/** Into a composer that holds something: what stands there, or this. */
async function intoText(world: World, writing: Writing): Promise<Tab> {
  const tab = await into(world, 'end');
  if ((await sightOf(tab))?.text.trim() === '') await typeAll(tab, writing);
  return tab;
}

export async function erase(world: World, { how }: Of<'erase'>): Promise<void> {
  const tab = await into(world, 'end');
  if (how === 'all') await tab.press('Control+A');
  const times = { all: 1, 'a little': 5, 'a lot': 30 }[how];
  for (let pressed = 0; pressed < times; pressed++) await tab.press('Backspace');
}

export async function undo(world: World): Promise<void> {
  const tab = await into(world, 'end');
  await tab.press('Control+Z');
}

/** Send, pressed over whatever stands there, with the fault in place. */
export async function send(world: World, { fault, by, writing }: Of<'send'>): Promise<void> {
  const tab = await intoText(world, writing);
  world.site.change({ fault });
  const before = (await sightOf(tab))?.text ?? '';
  if (before.trim() === '') return;
  const isRunning = await tab.evaluate(isBusy, stopButton);
  if (by === 'key') await tab.press('Control+Enter');
  else if (!isRunning) await tab.click(sendButton);
  // While a reply runs, the page sends nothing: the text stays where it is, a draft like any other.
  if (isRunning) return;
  await until('the page takes the send', () => isTaken(world, tab, before));
  world.oracle.sent(before, world.step);
  if (fault === 'session-ended' || fault === 'challenge') await leaves(tab);
}

function isBusy(stop: string): boolean {
  return document.querySelector(`[data-busy], ${stop}`) !== null;
}

/** The server has it, or the box is empty, or the page is gone; a refused send may stand there again already. */
async function isTaken({ site }: World, tab: Tab, text: string): Promise<boolean> {
  if (site.received.some((one) => one.text === text)) return true;
  return (await sightOf(tab))?.text !== text;
}

/** These two lead away a moment later. Without a network they do not. */
export async function leaves(tab: Tab): Promise<void> {
  const isOnline = await tab.evaluate(() => navigator.onLine, undefined).catch(() => true);
  if (!isOnline) return;
  await until('the page leaves', async () => (await sightOf(tab)) === null).catch(() => undefined);
}

export function stop(world: World): Promise<void> {
  return clickIfThere(world, stopButton);
}

export function retry(world: World): Promise<void> {
  return clickIfThere(world, retryButton);
}

/** Not by the mouse: a button that goes away between the look and the click is part of the game. */
async function clickIfThere(world: World, button: string): Promise<void> {
  await world.front.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), button);
}

/** Killed in the middle of a word, after more than a second of typing that never rested. */
export async function kill(world: World, { typing }: Of<'kill'>): Promise<void> {
  await world.observe();
  const begun: { text: string; at: number }[] = [];
  if (typing) {
    const tab = await into(world, 'end');
    const words = typing.text.slice(0, 600).replaceAll(/\s+/g, ' ').split(' ');
    const from = Date.now();
    for (let index = 0; Date.now() - from < 2 * restingTime; index++) {
      await tab.type(`${words[index % words.length]?.replaceAll(/[«»*~`]/g, '')}-${index} `);
      const text = (await sightOf(tab))?.text;
      if (text) begun.push({ text, at: Date.now() });
    }
  }
  await world.killAndRestart(begun);
}
