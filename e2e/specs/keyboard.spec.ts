import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';
import { gaveUp, say } from './writing.ts';

declare const practice: { text(): string };

const menu = 'Open in another assistant';
const text = 'Compare the two contracts clause by clause';

/** What has the focus: its name, and whether that can be seen. */
function focused(): { name: string; isSeen: boolean } {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement) || one === document.body) return { name: '', isSeen: false };
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const name =
    one.getAttribute('aria-label') ?? one.querySelector('.menu-name')?.textContent ?? one.textContent;
  const { top, bottom } = one.getBoundingClientRect();
  const isInSight = bottom > 0 && top < innerHeight;
  return {
    name: name ?? '',
    isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isInSight,
  };
}

/** More stops than the popup has. */
const mostStops = 30;

/** Goes on by a key until this has the focus; on every stop of the way the focus can be seen. */
async function goTo(popup: Tab, name: string, key: string): Promise<void> {
  const way: string[] = [];
  while (way.length < mostStops) {
    await popup.press(key);
    const now = await popup.evaluate(focused, undefined);
    way.push(now.name);
    // The document's end: the browser's own controls come next.
    if (now.name !== '') expect(now, `the focus after ${way.join(', ')}`).toMatchObject({ isSeen: true });
    if (now.name === name) return;
  }
  throw new Error(`${key} never led to ${name}, only to: ${way.join(', ')}`);
}

/** Copies it. */
async function copyByKeys(browser: Browser, popup: Tab): Promise<void> {
  await goTo(popup, 'Copy', 'Tab');
  await popup.press('Enter');
  const isSaid = () => document.querySelector('[role=status]')?.textContent;
  await popup.waitFor(isSaid, undefined, 'that it is copied');
  expect(await browser.readClipboard()).toBe(text);
}

/** Puts it back into a page of claude.ai that works again. */
async function putBackByKeys(browser: Browser, popup: Tab): Promise<void> {
  const fresh = await step.openClaude(browser);
  await step.clearComposer(fresh);
  await popup.activate();
  await goTo(popup, 'Put back', 'Tab');
  await popup.press('Enter');
  await fresh.waitFor((wanted) => practice.text() === wanted, text, 'the prompt in the composer');
}

/** Opens it in the first assistant, then by the menu in another; Escape leads back to the menu's button. */
async function openByKeys(browser: Browser, popup: Tab): Promise<void> {
  await popup.activate();
  await goTo(popup, 'Open in ChatGPT', 'Shift+Tab');
  const first = await browser.nextTab(() => popup.press('Enter'));
  await first.waitFor((wanted) => practice.text() === wanted, text, 'the prompt in ChatGPT');
  await popup.activate();
  await goTo(popup, menu, 'Tab');
  await popup.press('ArrowDown');
  await goTo(popup, 'Perplexity', 'ArrowDown');
  await popup.press('Escape');
  await expect.poll(() => popup.evaluate(focused, undefined)).toEqual({ name: menu, isSeen: true });
  await popup.press('Enter');
  await goTo(popup, 'Perplexity', 'p');
  const second = await browser.nextTab(() => popup.press('Enter'));
  await expect.poll(() => second.evaluate(() => location.host, undefined)).toContain('perplexity');
}

test('an outage is got over without a mouse @chromium', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  site.change({ fault: 'http-503' });
  await say(tab, text);
  const popup = await step.openPopup(browser);
  await step.keptAs(popup, 'failed', ({ state }) => state === 'failed');
  await popup.waitFor(() => document.querySelector('.split-more') !== null, undefined, 'the menu’s button');
  await popup.activate();
  await copyByKeys(browser, popup);
  await gaveUp(tab);
  site.change({ fault: 'none' });
  await putBackByKeys(browser, popup);
  await openByKeys(browser, popup);
  const handOffs = async () => (await step.kept(popup))[0]?.handOffs.map(({ target }) => target);
  await expect.poll(handOffs).toEqual(['chatgpt', 'perplexity']);
});
