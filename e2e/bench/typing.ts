import type { Browser, Tab } from '../browser/browser.ts';
import { composer, openClaude } from '../specs/steps.ts';
import type { Bench, Line } from './bench.ts';
import { listenerTimes } from './chromium-trace.ts';
import { fillComposer } from './long-text.ts';

declare const practice: { text(): string };

const samples = 60;

/** What our listeners take of the page's time at a keystroke and at Send, with 100 KB in the box. */
export async function typing(bench: Bench): Promise<Line[]> {
  const input = 'input listener, 100 KB in the box';
  const send = 'capture at Send, 100 KB in the box';
  bench.site.change({ layout: 'classic', fault: 'http-500' });
  const withUs = await bench.withExtension(bench.engine === 'chromium' ? traced : timed);
  const lines: Line[] = [
    { what: input, unit: 'ms', samples: withUs.input, budget: { of: 'p95', most: 0.2 } },
    { what: send, unit: 'ms', samples: withUs.send, budget: { of: 'p95', most: 5 } },
  ];
  if (bench.engine === 'chromium') return lines;
  // Here the dispatch itself is in the figure; without us it is all that is left.
  const bare = await bench.without(timed);
  const compared = 'the same without the extension';
  return lines.flatMap((line, index) => [
    line,
    { what: compared, unit: 'ms', samples: index === 0 ? bare.input : bare.send } satisfies Line,
  ]);
}

interface Times {
  input: number[];
  send: number[];
}

async function traced(browser: Browser): Promise<Times> {
  const tab = await openClaude(browser);
  await fillComposer(tab);
  await tab.click(composer);
  const input = await listenerTimes(tab, 'input', async () => {
    for (let count = 0; count < samples; count += 1) await tab.type('x');
  });
  const send = await listenerTimes(tab, 'keydown', async () => {
    for (let count = 0; count < samples; count += 1) await sendAndGetBack(tab);
  });
  return { input, send };
}

/** Real sends right after a key: each is refused, and the page puts the text back into the box. */
async function sendAndGetBack(tab: Tab): Promise<void> {
  await tab.type('x');
  await tab.press('Enter');
  await tab.waitFor(() => practice.text() === '', undefined, 'an emptied box');
  await tab.waitFor(() => practice.text() !== '', undefined, 'the text is back');
}

/**
 * Firefox does not tell what a single listener takes. From the dispatch of an event to the first listener of the page,
 * which comes right after ours, there is nothing but the dispatch and ours.
 */
async function timed(browser: Browser): Promise<Times> {
  const tab = await openClaude(browser);
  await fillComposer(tab);
  await tab.click(composer);
  const times = (type: 'input' | 'keydown') =>
    tab.evaluate(timeDispatches, { type, selector: composer, count: samples });
  return { input: await times('input'), send: await times('keydown') };
}

async function timeDispatches(asked: { type: 'input' | 'keydown'; selector: string; count: number }) {
  const box = document.querySelector(asked.selector);
  // Ours listens to input on the document, to keys on the window.
  const place = asked.type === 'input' ? document : window;
  const taken: number[] = [];
  for (let count = 0; count < asked.count; count += 1) {
    let reached = 0;
    const seen = (event: Event) => {
      reached = performance.now();
      event.stopImmediatePropagation();
    };
    place.addEventListener(asked.type, seen, { capture: true, once: true });
    const event =
      asked.type === 'input'
        ? new InputEvent('input', { bubbles: true, inputType: 'insertText', data: 'x' })
        : new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    const start = performance.now();
    box?.dispatchEvent(event);
    taken.push(reached - start);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return taken;
}
