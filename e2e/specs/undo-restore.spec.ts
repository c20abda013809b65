import type { Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import * as step from './steps.ts';
import { keptIn, keptTexts } from './writing.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
declare const practice: {
  text(): string;
  editor: { commands: { insertContent(content: string): void; focus(where: string): void } };
};

const ask = (page: Tab, request: string, payload: object) =>
  page.evaluate((message) => chrome.runtime.sendMessage(message), { request, payload });

const done = { ok: true, reply: { ok: true } };
const refused = (why: string) => ({ ok: true, reply: { ok: false, why } });

const mine = 'what I was writing\n\n**x** and _y_ at example.com';

/** The composer holds `mine`, and a kept text is put back over it. */
async function putBackOver(tab: Tab, desk: Tab): Promise<void> {
  await step.plant(desk, 'what was lost');
  await desk.reload();
  const [lost] = await step.kept(desk);
  await tab.click(step.composer);
  await tab.evaluate((lines) => {
    const content = lines.map((text) => ({
      type: 'paragraph',
      ...(text && { content: [{ type: 'text', text }] }),
    }));
    const { commands } = practice.editor as unknown as { commands: { setContent(doc: object): void } };
    commands.setContent({ type: 'doc', content });
  }, mine.split('\n'));
  await keptIn(desk, mine, 'draft');
  expect(await ask(desk, 'restore', { id: lost?.id, replace: true })).toEqual(done);
  expect(await step.written(tab)).toBe('what was lost');
}

test('Undo puts back exactly what stood there before, and both texts stay kept once', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await putBackOver(tab, desk);
  expect(await ask(desk, 'undoRestore', {})).toEqual(done);
  expect(await step.written(tab)).toBe(mine);
  await tab.click(step.composer);
  await tab.press('Control+End');
  await tab.type('!');
  await keptIn(desk, `${mine}!`, 'draft');
  expect(await keptTexts(desk)).toEqual([`${mine}!`, 'what was lost'].toSorted());
  expect(await ask(desk, 'undoRestore', {})).toEqual(refused('gone'));
});

test('Undo into an empty box empties it', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await step.plant(desk, 'what was lost');
  const [lost] = await step.kept(desk);
  expect(await ask(desk, 'restore', { id: lost?.id, replace: false })).toEqual(done);
  expect(await ask(desk, 'undoRestore', {})).toEqual(done);
  expect(await step.written(tab)).toBe('');
});

test('Undo touches nothing once somebody has written there', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await putBackOver(tab, desk);
  await tab.click(step.composer);
  await tab.press('Control+End');
  await tab.type(', and more');
  expect(await ask(desk, 'undoRestore', {})).toEqual(refused('not-empty'));
  expect(await step.written(tab)).toBe('what was lost, and more');
  await keptIn(desk, mine, 'draft');
});

test('the browser’s own Undo after Put back brings the earlier text, kept once', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await putBackOver(tab, desk);
  await tab.click(step.composer);
  const undone = async () => {
    await tab.press('Control+Z');
    return step.written(tab);
  };
  await expect.poll(undone).toBe(mine);
  await tab.press('Control+End');
  await tab.type('!');
  await keptIn(desk, `${mine}!`, 'draft');
  expect(await keptTexts(desk)).toEqual([`${mine}!`, 'what was lost'].toSorted());
});

test('what is typed while a text is put back is kept with it, in one text', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await step.plant(desk, 'what was lost');
  const [lost] = await step.kept(desk);
  await tab.evaluate(() => {
    // Somebody who types the moment the text is there: no key from outside is as quick.
    const seen = new MutationObserver(() => {
      if (practice.text() !== 'what was lost') return;
      seen.disconnect();
      setTimeout(() => {
        practice.editor.commands.focus('end');
        practice.editor.commands.insertContent(' and found');
      }, 100);
    });
    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, undefined);
  expect(await ask(desk, 'restore', { id: lost?.id, replace: false })).toEqual(done);
  expect(await step.written(tab)).toBe('what was lost and found');
  await keptIn(desk, 'what was lost and found', 'draft');
  expect(await step.kept(desk)).toHaveLength(1);
});
