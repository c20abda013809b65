import type { Browser, Tab } from '../browser/browser.ts';
import { pageOf } from '../browser/chromium-tab.ts';
import { composer, openClaude } from '../specs/steps.ts';
import type { Bench, Line } from './bench.ts';

const tokens = 20_000;
const stop = '[data-testid="chat-input-stop"]';

/** What we add to the page's main thread while a long answer streams in. */
export async function streaming({ engine, site, withExtension, without }: Bench): Promise<Line[]> {
  site.change({
    layout: 'classic',
    fault: 'none',
    pace: { firstToken: 100, token: 1 },
    reply: Array.from({ length: tokens }, (_, index) => (index % 40 === 39 ? 'end.\n\n' : 'word ')),
  });
  const bare = await without((browser) => stream(browser));
  const withUs = await withExtension((browser) => stream(browser));
  const budget = { of: 'max', most: 1 } as const;
  const difference: Line = {
    what: 'main thread while 20,000 tokens stream, with minus without',
    unit: '%',
    samples: [100 * (withUs.share - bare.share)],
    // Firefox has no better one; in Chromium the profile below is the exact one, and this its check.
    ...(engine === 'firefox' && { budget }),
  };
  if (engine === 'firefox') return [difference];
  const what = 'main thread while 20,000 tokens stream, our script in each second';
  const whole = 'the same, over the whole answer';
  return [
    difference,
    { what, unit: '%', samples: withUs.ours },
    { what: whole, unit: '%', samples: [average(withUs.ours)], budget },
  ];
}

const average = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

interface Streamed {
  /** Of the time that the answer took, how much the page's main thread was busy: 0 to 1. */
  share: number;
  /** How much of each second our own script ran. Per cent; Chromium only. */
  ours: number[];
}

async function stream(browser: Browser): Promise<Streamed> {
  const tab = await openClaude(browser);
  await tab.click(composer);
  await tab.type('Tell me all of it.');
  const before = await browser.mainThreadTime(tab);
  const since = performance.now();
  const ours = await profiled(browser, tab, async () => {
    await tab.press('Enter');
    await tab.waitFor((button) => document.querySelector(button) !== null, stop, 'the reply under way');
    await tab.waitFor((button) => document.querySelector(button) === null, stop, 'its end', 900_000);
  });
  const share = ((await browser.mainThreadTime(tab)) - before) / (performance.now() - since);
  const words = await tab.evaluate(() => document.body.textContent?.split('word ').length ?? 0, undefined);
  if (words < tokens * 0.9) throw new Error(`Only ${words} words of the answer came.`);
  await tab.close();
  return { share, ours };
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Every 0.5 ms: fine enough for a second's share, and itself hardly in the way. */
const intervalUs = 500;

async function profiled(browser: Browser, tab: Tab, work: () => Promise<void>): Promise<number[]> {
  if (browser.name === 'firefox') {
    await work();
    return [];
  }
  const page = pageOf(tab);
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: intervalUs });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return sharePerSecond(profile);
}

/** A sample is ours when any frame of its stack is in our content script. Per cent of each whole second. */
function sharePerSecond({ nodes, samples = [], timeDeltas = [] }: Profile): number[] {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const claim = (id: number) => {
    ours.add(id);
    for (const child of byId.get(id)?.children ?? []) claim(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith('chrome-extension://')) claim(id);
  const seconds: number[] = [];
  let at = 0;
  for (const [index, id] of samples.entries()) {
    const taken = timeDeltas[index] ?? 0;
    const second = Math.floor(at / 1_000_000);
    seconds[second] = (seconds[second] ?? 0) + (ours.has(id) ? taken : 0);
    at += taken;
  }
  return seconds.slice(0, -1).map((microseconds) => microseconds / 10_000);
}
