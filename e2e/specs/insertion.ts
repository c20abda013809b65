import type { Insertion } from '../../lib/core/insertion.ts';
import type { Browser, Tab } from '../browser/browser.ts';
import * as step from './steps.ts';

declare const practice: { text(): string };
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** What the background answers, as it came, and the tab that it opened. */
export interface Inserted {
  tab: Tab;
  reply: Promise<Insertion>;
}

/** Keeps a text and asks, as a page of the extension does, that it be put into ChatGPT's composer. */
export async function insert(browser: Browser, desk: Tab, text: string): Promise<Inserted> {
  await step.plant(desk, text);
  const kept = await step.keptAs(desk, 'what was planted', (one) => one.text === text);
  const payload = { id: kept.id, target: 'chatgpt', copied: true };
  let reply: Promise<Insertion> | undefined;
  const tab = await browser.nextTab(async () => {
    reply = asked(desk, payload);
  });
  if (!reply) throw new Error('Nothing was asked.');
  return { tab, reply };
}

export async function asked(desk: Tab, payload: object): Promise<Insertion> {
  const message = { request: 'insert', payload };
  const answer = await desk.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  return (answer as { reply: Insertion }).reply;
}

/** The editor's own model; as JSON on the way, for half an emoji does not survive it otherwise. */
export const held = async (tab: Tab): Promise<string> =>
  JSON.parse(await tab.evaluate(() => JSON.stringify(practice.text()), undefined));

const lines = Array.from({ length: 40 }, (_, index) => {
  if (index % 7 === 3) return '';
  return index % 5 === 2 ? `    ${index}. indented, with  two spaces` : `${index} a line of forty`;
});

const long = 'A line of text with “quotes”, <b>tags</b> & an emoji 🚣🏽, so that bytes are not characters.';

/** What people carry elsewhere. */
export const carried: Readonly<Record<string, string>> = {
  'one line': 'Compare these two contracts, and say what differs.',
  'forty lines with blank ones': lines.join('\n'),
  code: '```ts\nconst a = `b`;\n\n  if (a < b && c) {\n\ta++; // **not** _bold_\n  }\n```\nWhy?\n\n- point\n1. first\n# heading\n> quote',
  'right to left': 'مرحبا \u200fبالعالم\u200e 123\n\nשלום (עולם)',
  emoji: '👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈 é e\u0301\n\n🚣🏽',
  '102 KB': Array.from({ length: 1_020 }, (_, index) => (index % 9 === 4 ? '' : `${index} ${long}`)).join(
    '\n',
  ),
};

/** Everything but its length in one text. */
export const together = Object.entries(carried)
  .flatMap(([name, text]) => (name === '102 KB' ? [] : [text]))
  .join('\n\n');
