import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../browser/condition.ts';
import { composer, goToEnd } from '../specs/steps.ts';
import type { Stage } from './stage.ts';

declare const practice: { text(): string };

const inBox = (stage: Stage, text: string) =>
  stage.tab.waitFor((wanted) => practice.text() === wanted, text, `"${text.slice(0, 40)}" in the box`);

/** What every scenario begins with: one prompt sent into an outage, one draft that rested. */
export async function writeBefore(stage: Stage): Promise<void> {
  await send(stage, 'A prompt that was sent before the fault.\nIt has two lines.');
  await rest(stage, 'A draft that rested before the fault.');
}

/** Writes and sends. Nothing answers it, so nothing may be let go. */
async function send(stage: Stage, text: string): Promise<void> {
  await write(stage, text);
  await sendWritten(stage, text);
  await inBox(stage, '');
}

/** Sends what is in the box; returns at the moment when the page's request has left. */
export async function sendWritten(stage: Stage, text: string): Promise<void> {
  stage.site.change({ fault: 'http-503' });
  await stage.tab.press('Enter');
  await until('the request leaves', async () => stage.site.received.some((one) => one.text === text));
  stage.written.sent.push(text);
}

/** Writes into the box and waits until it is there. */
export async function write(stage: Stage, text: string): Promise<void> {
  await stage.tab.activate();
  await stage.tab.click(composer);
  await stage.tab.type(text);
  await inBox(stage, text);
}

/** Writes on at the end and leaves it for a second: from then on it must never be lost. */
export async function rest(stage: Stage, more: string): Promise<void> {
  await stage.tab.activate();
  const before = await stage.tab.evaluate(() => practice.text(), undefined);
  await goToEnd(stage.tab);
  await stage.tab.type(more);
  await inBox(stage, before + more);
  // The second is what is promised, not a wait for something to happen.
  await pause(1_000);
  stage.written.rested.push(before + more);
}

const enoughTypingMs = 1_200;

/** Types without a pause, lets the fault happen after more than a second of it, and goes on while there is a page. */
export async function typeInto(stage: Stage, fault: () => Promise<unknown>): Promise<void> {
  const { tab, written } = stage;
  await tab.activate();
  await goToEnd(tab);
  let text = await tab.evaluate(() => practice.text(), undefined);
  let isOver = false;
  const typing = (async () => {
    for (let count = 1; !isOver; count += 1) {
      const at = Date.now();
      await tab.type(` w${count}`);
      text += ` w${count}`;
      written.typed.push({ at, text });
    }
  })();
  // Whoever types into a page that goes away is told so.
  const ended = typing.catch(() => undefined);
  const since = Date.now();
  await until('a second of typing', async () => Date.now() - since > enoughTypingMs);
  stage.faultAt = Date.now();
  await fault();
  isOver = true;
  await ended;
}
