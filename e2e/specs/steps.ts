import { setTimeout as pause } from 'node:timers/promises';
import { KeptText } from '../../lib/core/kept-text.ts';
import type { Browser, Tab } from '../browser/browser.ts';
import { keptTexts, textsFound } from '../browser/kept.ts';
import { prompt } from './prompt.ts';

/** The practice pages give their editor's document, as it would be sent, to whoever asks. */
declare const practice: {
  text(): string;
  isReady(): boolean;
  editor: { commands: { clearContent(emit: boolean): void } };
};

export const composer = '[data-testid="chat-input"]';

/** What signs in on the practice page for it. */
export const signIn = '[data-testid="login-with-google"]';

/** Opens a practice page of claude.ai, signs in where it asks for it, and waits until somebody could write there. */
export async function openClaude(browser: Pick<Browser, 'newTab'>, path = '/new'): Promise<Tab> {
  const tab = await browser.newTab(`https://claude.ai${path}`);
  await tab.waitFor(
    (either) => document.querySelector(either) !== null,
    `${composer}, ${signIn}`,
    'the page',
  );
  const isSignedOut = await tab.evaluate((button) => document.querySelector(button) !== null, signIn);
  if (isSignedOut) await tab.click(signIn);
  await ready(tab);
  return tab;
}

/** Waits until the page is there with what it had saved of its own: whoever writes sooner is written over. */
export function ready(tab: Tab): Promise<void> {
  const isReady = (selector: string) => document.querySelector(selector) !== null && practice.isReady();
  return tab.waitFor(isReady, composer, 'the composer');
}

/** Writes the prompt the way a person does: lines, a fence that the editor turns into a code block, and on. */
export async function writePrompt(tab: Tab): Promise<void> {
  await tab.click(composer);
  await tab.type(prompt.before);
  await tab.type(`\`\`\`${prompt.language} `);
  for (const [index, line] of prompt.code.entries()) {
    if (index > 0) await tab.press('Enter');
    await tab.type(line);
  }
  await tab.press('ArrowDown');
  await tab.type(prompt.after);
}

/** The composer's document as text, read from the editor, not from the DOM. */
export const written = (tab: Tab): Promise<string> => tab.evaluate(() => practice.text(), undefined);

/** Puts the cursor behind everything: `Control+End` is not always heard by Firefox when it is busy. */
export async function goToEnd(tab: Tab): Promise<void> {
  await tab.click(composer);
  await tab.evaluate(collapseToEnd, composer);
}

function collapseToEnd(selector: string): void {
  let last: Node | null = document.querySelector(selector);
  while (last?.lastChild) last = last.lastChild;
  // A blank line holds nothing but a break: the cursor stands before it.
  if (last instanceof Text) getSelection()?.collapse(last, last.length);
  else if (last?.parentNode) getSelection()?.collapse(last.parentNode, 0);
}

export async function clearComposer(tab: Tab): Promise<void> {
  await tab.evaluate(() => practice.editor.commands.clearContent(true), undefined);
}

/** Opens the popup's page and waits for its verdict. */
export async function openPopup(browser: Browser): Promise<Tab> {
  const popup = await browser.extensionPage('popup.html');
  await popup.waitFor(() => document.querySelector('main[data-verdict]') !== null, undefined, 'the verdict');
  return popup;
}

/** What is in the database now; a record of another shape fails the test. */
export async function kept(page: Tab): Promise<KeptText[]> {
  return (await keptTexts(page)).map((record) => KeptText.parse(record));
}

/** Each look reads the whole database, in the browser that is to write into it. Milliseconds. */
const betweenLooks = 50;

/** Waits until the database holds one text for which this is true, and returns it. `patience`: milliseconds. */
export async function keptAs(
  page: Tab,
  what: string,
  isIt: (kept: KeptText) => boolean,
  patience = 15_000,
): Promise<KeptText> {
  const until = Date.now() + patience;
  for (;;) {
    const all = await kept(page);
    const found = all.find(isIt);
    if (found) return found;
    if (Date.now() > until) throw new Error(`Never kept ${what}; ${await instead(page, all)}`);
    await pause(betweenLooks);
  }
}

/** What came of it: what waits in the journal was told by the page, and not taken in yet. */
async function instead(page: Tab, all: readonly KeptText[]): Promise<string> {
  const { journal } = await textsFound(page);
  return `kept instead: ${JSON.stringify(all)}; beside the database: ${JSON.stringify(journal)}`;
}

/** A button of the popup or the Desk by the beginning of its name. */
export async function press(page: Tab, name: string): Promise<void> {
  await page.waitFor(markButton, name, `the button "${name}"`);
  await page.click('[data-e2e-press]');
  await page.evaluate(unmarkButton, undefined);
}

interface Marking {
  marking?: MutationObserver;
}

/** The mark stays on the button of this name when the page draws it anew before it is clicked. */
function markButton(name: string): boolean {
  const mark = () => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name));
    const marked = document.querySelector('[data-e2e-press]');
    if (marked !== button) marked?.removeAttribute('data-e2e-press');
    button?.setAttribute('data-e2e-press', '');
    return button !== undefined;
  };
  (globalThis as Marking).marking?.disconnect();
  const marking = new MutationObserver(mark);
  marking.observe(document, { subtree: true, childList: true, characterData: true });
  (globalThis as Marking).marking = marking;
  return mark();
}

function unmarkButton(): void {
  (globalThis as Marking).marking?.disconnect();
  document.querySelector('[data-e2e-press]')?.removeAttribute('data-e2e-press');
}

/** Puts a kept text into the database from one of the extension's own pages, as a page of claude.ai would have. */
export async function plant(page: Tab, text: string): Promise<void> {
  const at = await page.evaluate(() => Date.now(), undefined);
  const record: KeptText = {
    id: `planted-${at}`,
    text,
    state: 'failed',
    failure: 'server-error',
    conversation: null,
    account: null,
    createdAt: at,
    changedAt: at,
    attempts: [{ at, outcome: 'failed', failure: 'server-error' }],
    attachments: [],
    pinned: false,
    fading: null,
    handOffs: [],
  };
  await databaseOf(page);
  await page.evaluate(store, record);
}

/** Waits for the product's own database: who opens it first makes it. */
export function databaseOf(page: Tab): Promise<void> {
  const isThere = () => indexedDB.databases().then((all) => all.some(({ name }) => name === 'lifeboat'));
  return page.waitFor(isThere, undefined, 'the database');
}

async function store(record: unknown): Promise<void> {
  const opening = indexedDB.open('lifeboat');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const transaction = opening.result.transaction('prompts', 'readwrite');
  transaction.objectStore('prompts').put(record);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  opening.result.close();
}
