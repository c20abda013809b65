import type { Page } from '@playwright/test';
import { pageOf } from '../browser/chromium-tab.ts';
import { expect, test } from '../browser/fixture.ts';
import { samples } from '../pictures/gallery/samples.ts';
import { openGallery, serveGallery, showState } from '../pictures/gallery.ts';

/** More than any state with sane texts is high, and little beside a text that spreads. Pixels. */
const highest = 1_200;
const states = Object.keys(samples).filter((name) => name.startsWith('hostile'));

interface Seen {
  wide: string[];
  high: number;
  interpreted: number;
  buttons: string[];
}

/** What is wider than its place, how high all of it is, and whether a text became elements. */
function look(): Seen {
  const parts = [document.documentElement, document.body, ...document.querySelectorAll('main *')];
  const isWide = (one: Element) => one.scrollWidth > one.clientWidth && one.clientWidth > 0;
  const isCut = (one: Element) => getComputedStyle(one).overflowX !== 'visible';
  return {
    wide: parts
      .filter((one) => isWide(one) && !isCut(one) && !(one instanceof SVGElement))
      .map(({ tagName }) => tagName),
    high: document.documentElement.scrollHeight,
    interpreted: document.querySelectorAll('main :is(img, script, style, b, .text *)').length,
    buttons: [...document.querySelectorAll('main > article button')].map((one) => one.textContent ?? ''),
  };
}

async function at(page: Page, width: number, state: string): Promise<Seen> {
  await page.setViewportSize({ width, height: 600 });
  await showState(page, state);
  return page.evaluate(look);
}

test('no text breaks the popup or is taken for more than a text @chromium', async ({ browser }) => {
  const page = pageOf(await browser.newTab('about:blank'));
  const errors: string[] = [];
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  page.on('pageerror', ({ message }) => errors.push(message));
  await serveGallery(page.context());
  await openGallery(page, 'popup');
  expect(states.length).toBeGreaterThan(2);
  for (const state of states)
    for (const width of [380, 320])
      for (const how of ['', '+rtl']) {
        const seen = await at(page, width, `${state}${how}`);
        expect(seen, `${state}${how} at ${width}`).toMatchObject({ wide: [], interpreted: 0 });
        expect(seen.high, `${state}${how} at ${width}`).toBeLessThan(highest);
        expect(seen.buttons).toEqual(['Open in ChatGPT', '▾', 'Copy', 'Put back', 'Save as .md']);
      }
  expect(errors).toEqual([]);
});

test('a name from outside does not turn the sentence around it @chromium', async ({ browser }) => {
  const page = pageOf(await browser.newTab('about:blank'));
  await serveGallery(page.context());
  await openGallery(page, 'popup');
  await showState(page, 'hostile-direction');
  // Where the last words of a sentence stand is where they stand without a hostile name: at its end.
  const ends = await page.evaluate(() => {
    const [said] = document.querySelectorAll('[data-missed] [role="status"]');
    const text = said?.firstChild;
    if (!(text instanceof Text)) return null;
    const rectOf = (from: number, to: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return range.getBoundingClientRect();
    };
    const { length } = text.data;
    return { before: rectOf(length - 6, length - 5).left, last: rectOf(length - 2, length - 1).left };
  });
  expect(ends?.last).toBeGreaterThan(ends?.before ?? Number.POSITIVE_INFINITY);
});
