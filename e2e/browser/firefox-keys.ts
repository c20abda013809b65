import type { Browser, Page } from 'puppeteer-core';
import { contextOf, send } from './bidi.ts';

const shift = '\uE008';
const enter = '\uE006';

/** Past this, key by key (2.4 ms each, measured on 153) keeps the tests waiting. */
const longest = 500;

/** Tabs and marks such as the right-to-left mark: no key types them, or it does something else. */
const keyless = /(?![\r\n\u200d])[\p{Cc}\p{Cf}]/u;

/**
 * Presses one key per grapheme, so that the page sees trusted key and input events for every script.
 * What keys cannot do, or not in reasonable time, goes in by `execCommand`: trusted `input` events, but no keys.
 */
export async function typeText(browser: Browser, page: Page, text: string): Promise<void> {
  if (text.length > longest || keyless.test(text)) return insert(page, text);
  const actions = graphemes(text).flatMap(stroke);
  await send(browser, 'input.performActions', {
    context: contextOf(page),
    actions: [{ type: 'key', id: 'typing', actions }],
  });
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((s) => s.segment);
}

function stroke(value: string): { type: string; value: string }[] {
  if (value === '\n' || value === '\r\n') {
    return [down(shift), down(enter), up(enter), up(shift)];
  }
  return [down(value), up(value)];
}

function down(value: string) {
  return { type: 'keyDown', value };
}

function up(value: string) {
  return { type: 'keyUp', value };
}

async function insert(page: Page, text: string): Promise<void> {
  const inserted = await page.evaluate((lines) => {
    const steps = lines.map((line, index) => [
      index === 0 || document.execCommand('insertLineBreak'),
      line === '' || document.execCommand('insertText', false, line),
    ]);
    return steps.flat().every(Boolean);
  }, text.split('\n'));
  if (!inserted) throw new Error('Nothing that takes text has the focus.');
}
