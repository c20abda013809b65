import type { JSONContent } from '@tiptap/core';
import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { asDocument, documents, oneLiners, texts } from './corpus.ts';
import * as step from './steps.ts';

declare const practice: {
  text(): string;
  editor: {
    commands: { setContent(doc: unknown, options: { emitUpdate: boolean }): void };
    on(event: 'update', told: () => void): void;
  };
};
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** As JSON on the way, for half an emoji does not survive it otherwise. */
async function write(tab: Tab, document: JSONContent): Promise<string> {
  const written = await tab.evaluate((json) => {
    practice.editor.commands.setContent(JSON.parse(json), { emitUpdate: true });
    return JSON.stringify(practice.text());
  }, JSON.stringify(document));
  return JSON.parse(written);
}

const held = async (tab: Tab): Promise<string> =>
  JSON.parse(await tab.evaluate(() => JSON.stringify(practice.text()), undefined));

const putBack = (page: Tab, id: string, replace = true) =>
  page.evaluate((payload) => chrome.runtime.sendMessage({ request: 'restore', payload }), { id, replace });

interface Pages {
  tab: Tab;
  desk: Tab;
}

async function pagesOf(browser: Browser): Promise<Pages> {
  const tab = await step.openClaude(browser);
  return { tab, desk: await browser.extensionPage('desk.html') };
}

/** Written into the real editor, kept, lost, and put back: the same, character by character, at every station. */
async function roundTrip({ tab, desk }: Pages, document: JSONContent): Promise<void> {
  const text = await write(tab, document);
  // A document of nothing but an empty line is an empty composer.
  if (text === '') return;
  const kept = await step.keptAs(desk, JSON.stringify(text), (one) => one.text === text);
  await step.clearComposer(tab);
  expect(await putBack(desk, kept.id), JSON.stringify(text)).toEqual({ ok: true, reply: { ok: true } });
  expect(await held(tab)).toBe(text);
  await step.clearComposer(tab);
}

/** All of them with `npm run matrix`; otherwise every browser has its quarter. */
const isWhole = process.env.LIFEBOAT_MATRIX === '1';
const quarter = <Item>(all: readonly Item[], { name }: Browser): Item[] =>
  all.filter((_, index) => isWhole || index % 4 === (name === 'chromium' ? 0 : 1));

test('lines that look like something else come back exactly @matrix', async ({ browser }) => {
  test.setTimeout(240_000);
  const pages = await pagesOf(browser);
  for (const line of quarter(oneLiners, browser)) await roundTrip(pages, asDocument(line));
});

test('texts of several lines come back exactly', async ({ browser }) => {
  test.setTimeout(120_000);
  const pages = await pagesOf(browser);
  for (const text of texts) await roundTrip(pages, asDocument(text));
});

test('documents with lists, fences, marks, links, quotes and rules come back exactly @matrix', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const pages = await pagesOf(browser);
  for (const document of quarter(documents(24, 20_261_122), browser)) await roundTrip(pages, document);
});

test('half an emoji comes back exactly', async ({ browser }) => {
  await roundTrip(await pagesOf(browser), asDocument('before \ud83d after \ude80, and \u001bd83d'));
});

test('a megabyte comes back exactly', async ({ browser }) => {
  test.setTimeout(180_000);
  const line = 'A line of text with “quotes”, <b>tags</b> & an emoji 🚣🏽, so that bytes are not characters.';
  const lines = Array.from({ length: 10_400 }, (_, index) => (index % 7 === 3 ? '' : `${index} ${line}`));
  await roundTrip(await pagesOf(browser), asDocument(lines.join('\n')));
});

test('breaks of another system are put back as lines', async ({ browser }) => {
  const pages = await pagesOf(browser);
  await step.plant(pages.desk, 'one\r\ntwo\r\rthree');
  const [kept] = await step.kept(pages.desk);
  expect(await putBack(pages.desk, kept?.id ?? '')).toEqual({ ok: true, reply: { ok: true } });
  expect(await held(pages.tab)).toBe('one\ntwo\n\nthree');
});

test('what the editor does not take exactly is not said to be back', async ({ browser }) => {
  const pages = await pagesOf(browser);
  await step.plant(pages.desk, 'a text in small letters');
  await pages.tab.evaluate(() => {
    // An editor that mends what is written in it, whichever way it comes.
    practice.editor.on('update', () => {
      const shouted = practice.text().toUpperCase();
      if (shouted === practice.text()) return;
      const content = [{ type: 'paragraph', content: [{ type: 'text', text: shouted }] }];
      practice.editor.commands.setContent({ type: 'doc', content }, { emitUpdate: false });
    });
  }, undefined);
  const [kept] = await step.kept(pages.desk);
  const reply = await putBack(pages.desk, kept?.id ?? '');
  expect(reply).toEqual({ ok: true, reply: { ok: false, why: 'differs' } });
  expect((await step.kept(pages.desk)).map(({ text }) => text)).toContain('a text in small letters');
});
