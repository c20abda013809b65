import type { Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { restingTime } from './oracle.ts';
import type { Of } from './plan.ts';
import type { World } from './world.ts';
import { into, leaves } from './writing.ts';

/* What reaches the page by another way than the composer's text. */

const chip = '[data-testid="file-thumbnail"]';
const box = '[data-cds="UserMessage"] textarea';
/** claude.ai makes a longer paste an attachment. Bytes; every character has at least one. */
const longPaste = 4_096;

/** A paste so long that the page makes it an attachment. */
export async function attach(world: World, { writing }: Of<'attach'>): Promise<void> {
  const text = `${writing.text}\n${'tide '.repeat(longPaste / 4)}`;
  await world.browser.writeClipboard(text);
  const tab = await into(world, 'end');
  const before = await countChips(tab);
  await tab.press('Control+V');
  await until('the paste becomes an attachment', async () => (await countChips(tab)) > before);
  const since = await tab.evaluate(() => performance.now(), undefined);
  const isOver = ({ time, rest }: { time: number; rest: number }) => performance.now() - time >= rest;
  await tab.waitFor(isOver, { time: since, rest: restingTime }, 'a second of rest');
  if ((await countChips(tab)) > before) world.oracle.attached(text, world.step);
}

const countChips = (tab: Tab) => tab.evaluate((one) => document.querySelectorAll(one).length, chip);

/** The newest sent message is changed in its place, and sent once more or left; where there is none, nothing happens. */
export async function edit(world: World, { fault, by, writing }: Of<'edit'>): Promise<void> {
  const tab = await world.writable();
  await tab.activate();
  if (!(await tab.evaluate(openBox, box))) return;
  await tab.click(box);
  await tab.press('Control+End');
  await tab.type(` ${writing.text.replaceAll('\n', ' ').slice(0, 3_000)}`);
  const text = await tab.evaluate((one) => document.querySelector<HTMLTextAreaElement>(one)?.value, box);
  // A failure that came meanwhile may have taken the message away, and the box with it.
  if (text === undefined) return;
  world.site.change({ fault });
  if (by === 'key') await tab.press('Control+Enter');
  else await tab.evaluate(pressIn, { box, by });
  await tab.waitFor((one) => document.querySelector(one) === null, box, 'the end of the box');
  if (by !== 'Cancel') world.oracle.sent(text, world.step);
  if (by !== 'Cancel' && (fault === 'session-ended' || fault === 'challenge')) await leaves(tab);
}

function openBox(area: string): boolean {
  if (document.querySelector(area)) return true;
  const edits = [...document.querySelectorAll<HTMLElement>('[data-cds="UserMessage"] [aria-label="Edit"]')];
  edits.at(-1)?.click();
  return document.querySelector(area) !== null;
}

function pressIn({ box, by }: { box: string; by: string }): void {
  const buttons = document.querySelector(box)?.parentElement?.querySelectorAll('button') ?? [];
  [...buttons].find(({ textContent }) => textContent === by)?.click();
}

const suggested = 'Explain tides to me as to a ten-year-old.';

/** Each once a run: its words are always the same, and would be taken for a text that is kept twice. */
export async function suggestion(world: World, { fault, which }: Of<'suggestion'>): Promise<void> {
  const tab = await world.writable();
  await tab.activate();
  const button = `[data-suggestion="${which}"]`;
  const isThere = await tab.evaluate((one) => document.querySelector(one) !== null, button);
  if (!isThere || world.suggested.has(which)) return;
  world.suggested.add(which);
  await world.observe();
  if (which === 'send') world.site.change({ fault });
  await tab.click(button);
  if (which === 'fill') return world.rest(tab);
  const arrives = () => world.site.received.some(({ text }) => text === suggested);
  // Offline, or swallowed by the page, nobody but the page itself knows its words.
  const arrived = await until('the suggestion arrives', async () => arrives(), 2_000).catch(() => false);
  if (arrived) world.oracle.sent(suggested, world.step);
  if (fault === 'session-ended' || fault === 'challenge') await leaves(tab);
}
