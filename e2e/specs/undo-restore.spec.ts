import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import type { Site } from '../site/scene.ts';
import { asDocument } from './corpus.ts';
import * as step from './steps.ts';
import { keptIn, keptTexts, say } from './writing.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
declare const practice: {
  text(): string;
  editor: {
    commands: {
      insertContent(content: string): void;
      focus(where: string): void;
      setContent(doc: object, options: { emitUpdate: boolean }): void;
    };
  };
};

const ask = (page: Tab, request: string, payload: object) =>
  page.evaluate((message) => chrome.runtime.sendMessage(message), { request, payload });

const done = { ok: true, reply: { ok: true } };
const refused = (why: string) => ({ ok: true, reply: { ok: false, why } });

const mine = 'what I was writing\n\n**x** and _y_ at example.com';

interface Pages {
  tab: Tab;
  desk: Tab;
  /** Id of the text that was lost. */
  lost: string;
}

/** A text that was sent and failed, and an empty composer. */
async function loseOne({ browser, site }: { browser: Browser; site: Site }): Promise<Pages> {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  site.change({ fault: 'http-503' });
  await say(tab, 'what was lost');
  const { id } = await keptIn(desk, 'what was lost', 'failed');
  return { tab, desk, lost: id };
}

/** The composer holds `mine`, and the lost text is put back over it. */
async function putBackOver({ tab, desk, lost }: Pages): Promise<void> {
  await tab.evaluate(
    (doc) => practice.editor.commands.setContent(doc, { emitUpdate: true }),
    asDocument(mine),
  );
  const { changedAt } = await keptIn(desk, mine, 'draft');
  // The editor takes changes that follow each other within 500 ms for one step of Undo.
  await tab.waitFor((since) => Date.now() > since + 500, changedAt, 'the end of one step');
  expect(await ask(desk, 'restore', { id: lost, replace: true })).toEqual(done);
  expect(await step.written(tab)).toBe('what was lost');
}

test('Undo puts back exactly what stood there before, and both texts stay kept once', async ({
  browser,
  site,
}) => {
  const pages = await loseOne({ browser, site });
  const { tab, desk } = pages;
  await putBackOver(pages);
  expect(await ask(desk, 'undoRestore', {})).toEqual(done);
  expect(await step.written(tab)).toBe(mine);
  await tab.click(step.composer);
  await step.goToEnd(tab);
  await tab.type('!');
  await keptIn(desk, `${mine}!`, 'draft');
  expect(await keptTexts(desk)).toEqual([`${mine}!`, 'what was lost'].toSorted());
  expect(await ask(desk, 'undoRestore', {})).toEqual(refused('gone'));
});

test('Undo into an empty box empties it', async ({ browser, site }) => {
  const { tab, desk, lost } = await loseOne({ browser, site });
  expect(await ask(desk, 'restore', { id: lost, replace: false })).toEqual(done);
  expect(await ask(desk, 'undoRestore', {})).toEqual(done);
  expect(await step.written(tab)).toBe('');
});

test('Undo touches nothing once somebody has written there', async ({ browser, site }) => {
  const pages = await loseOne({ browser, site });
  const { tab, desk } = pages;
  await putBackOver(pages);
  await tab.click(step.composer);
  await step.goToEnd(tab);
  await tab.type(', and more');
  expect(await ask(desk, 'undoRestore', {})).toEqual(refused('not-empty'));
  expect(await step.written(tab)).toBe('what was lost, and more');
  await keptIn(desk, mine, 'draft');
});

test('the browser’s own Undo after Put back brings the earlier text, kept once', async ({
  browser,
  site,
}) => {
  const pages = await loseOne({ browser, site });
  const { tab, desk } = pages;
  await putBackOver(pages);
  await tab.click(step.composer);
  const undone = async () => {
    await tab.press('Control+Z');
    return step.written(tab);
  };
  await expect.poll(undone).toBe(mine);
  await step.goToEnd(tab);
  await tab.type('!');
  await keptIn(desk, `${mine}!`, 'draft');
  expect(await keptTexts(desk)).toEqual([`${mine}!`, 'what was lost'].toSorted());
});

test('what is typed while a text is put back is kept with it, in one text', async ({ browser, site }) => {
  const { tab, desk, lost } = await loseOne({ browser, site });
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
  expect(await ask(desk, 'restore', { id: lost, replace: false })).toEqual(done);
  await expect.poll(() => step.written(tab)).toBe('what was lost and found');
  await keptIn(desk, 'what was lost and found', 'draft');
  expect(await keptTexts(desk)).toEqual(['what was lost and found']);
});
