import type { Tab } from '../browser/browser.ts';
import * as step from './steps.ts';

declare const practice: { text(): string };

const stop = '[data-testid="chat-input-stop"]';

/** Writes into an idle composer and sends it by Enter. */
export async function say(tab: Tab, text: string): Promise<void> {
  await tab.waitFor((button) => document.querySelector(button) === null, stop, 'the end of the reply');
  await tab.click(step.composer);
  await tab.type(text);
  await tab.press('Enter');
  await tab.waitFor(() => practice.text() === '', undefined, 'an emptied box');
}

/**
 * Waits until the classic page has given up on a send that is refused as busy or unavailable: until then it tries again by
 * itself, also under what a test changes.
 */
export function gaveUp(tab: Tab): Promise<void> {
  const warning = '[data-testid="message-warning"]';
  return tab.waitFor((row) => document.querySelector(row) !== null, warning, 'that the page gave up');
}

/** Waits until a text is kept in this state. */
export function keptIn(page: Tab, text: string, state: string) {
  return step.keptAs(page, `"${text}" as ${state}`, (one) => one.text === text && one.state === state);
}

/** All kept texts, by text. */
export const keptTexts = async (page: Tab): Promise<string[]> =>
  (await step.kept(page)).map(({ text }) => text).toSorted();

/** Copies a text out of a box of its own and pastes it into the composer, by keys. */
export async function paste(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((value) => {
    const box = document.createElement('textarea');
    box.id = 'to-copy';
    box.value = value;
    document.body.append(box);
    box.select();
  }, text);
  await tab.press('Control+C');
  await tab.evaluate(() => document.querySelector('#to-copy')?.remove(), undefined);
  await tab.click(step.composer);
  await tab.press('Control+V');
}
