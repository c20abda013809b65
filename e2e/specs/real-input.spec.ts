import { pageOf } from '../browser/chromium-tab.ts';
import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';
import { keptIn, keptTexts } from './writing.ts';

declare const practice: { text(): string };

const dragged = 'Dragged from “elsewhere”, with <b>no tags</b>\nand a second line 🚣🏽';

test('text that is dragged into the composer is kept exactly @chromium', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await tab.activate();
  await tab.click(step.composer);
  await tab.type('Before. ');
  await tab.evaluate((text) => {
    const box = document.createElement('textarea');
    box.id = 'elsewhere';
    box.value = text;
    box.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 40em; height: 8em; z-index: 9';
    document.body.append(box);
    box.select();
  }, dragged);
  // On its first word, which is selected: the mouse takes hold of the selection.
  await pageOf(tab).dragAndDrop('#elsewhere', step.composer, { sourcePosition: { x: 20, y: 10 } });
  await tab.waitFor(() => practice.text().includes('Dragged'), undefined, 'the dropped text');
  const text = await step.written(tab);
  for (const line of dragged.split('\n')) expect(text).toContain(line);
  await keptIn(desk, text, 'draft');
  expect(await keptTexts(desk)).toEqual([text]);
});

test('text that is dropped on the composer is kept exactly @firefox', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await tab.click(step.composer);
  await tab.evaluate(
    ({ selector, text }) => {
      const composer = document.querySelector(selector);
      const { left = 0, top = 0 } = composer?.getBoundingClientRect() ?? {};
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      const at = { clientX: left + 20, clientY: top + 15 };
      const drop = new DragEvent('drop', { ...at, dataTransfer, bubbles: true, cancelable: true });
      composer?.firstElementChild?.dispatchEvent(drop);
    },
    { selector: step.composer, text: dragged },
  );
  await tab.waitFor(() => practice.text().includes('Dragged'), undefined, 'the dropped text');
  const text = await step.written(tab);
  for (const line of dragged.split('\n')) expect(text).toContain(line);
  await keptIn(desk, text, 'draft');
  expect(await keptTexts(desk)).toEqual([text]);
});

test('a word of an input method is kept; the Enter that picks it sends nothing, the next one does @chromium', async ({
  browser,
  site,
}) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await tab.activate();
  await tab.click(step.composer);
  const devtools = await pageOf(tab).context().newCDPSession(pageOf(tab));
  for (const text of ['t', 'と', 'とう', 'とうきょう', '東京']) {
    const at = { selectionStart: text.length, selectionEnd: text.length };
    await devtools.send('Input.imeSetComposition', { text, ...at });
  }
  await keptIn(desk, '東京', 'draft');
  // What Chromium sends for every key that an input method takes for itself.
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await devtools.send('Input.insertText', { text: '東京' });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await tab.type('へ行く');
  await keptIn(desk, '東京へ行く', 'draft');
  expect(site.received).toEqual([]);
  await tab.press('Enter');
  await keptIn(desk, '東京へ行く', 'answered');
  expect(site.received.map(({ text }) => text)).toEqual(['東京へ行く']);
  expect(await keptTexts(desk)).toEqual(['東京へ行く']);
});
