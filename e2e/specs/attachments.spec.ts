import type { KeptText } from '../../lib/core/kept-text.ts';
import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { layouts } from '../site/scene.ts';
import * as step from './steps.ts';
import { paste } from './writing.ts';

declare const practice: { text(): string };

const long = 'A line that somebody pasted, with “quotes” 🚣🏽.\n'.repeat(200);
const chip = '[data-testid="file-thumbnail"]';

const holdsPaste = ({ attachments }: KeptText) => attachments.some(({ text }) => text === long);

async function pasted(browser: Browser): Promise<{ tab: Tab; desk: Tab }> {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await paste(tab, long);
  await tab.waitFor((one) => document.querySelector(one) !== null, chip, 'the attachment');
  return { tab, desk };
}

for (const layout of layouts) {
  test(`a long paste that became an attachment is kept whole, sent and rescued (${layout})`, async ({
    browser,
    site,
  }) => {
    site.change({ layout });
    const { tab, desk } = await pasted(browser);
    const draft = await step.keptAs(desk, 'the pasted draft', holdsPaste);
    expect(draft).toMatchObject({ text: '', state: 'draft' });
    expect(draft.attachments).toEqual([
      { name: 'Pasted content', size: new TextEncoder().encode(long).length, text: long },
    ]);
    site.change({ fault: 'http-503' });
    await tab.click('[data-testid="chat-input-send"]');
    await step.keptAs(desk, 'failed', (kept) => kept.state === 'failed' && holdsPaste(kept));
    expect(await step.kept(desk)).toHaveLength(1);
  });
}

test('an attachment sent in a hurry, before the page could draft it, is kept whole', async ({
  browser,
  site,
}) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  site.change({ fault: 'http-503' });
  await paste(tab, long);
  await tab.press('Enter');
  await step.keptAs(desk, 'failed', (kept) => kept.state === 'failed' && holdsPaste(kept));
});

test('an attachment that a reloaded page shows again is known again, with its text', async ({ browser }) => {
  const { tab, desk } = await pasted(browser);
  await step.keptAs(desk, 'the pasted draft', holdsPaste);
  // The page's own draft, which is what brings it back.
  await tab.waitFor(isDrafted, undefined, 'the draft of the page');
  await tab.reload();
  await tab.waitFor((one) => document.querySelector(one) !== null, chip, 'the attachment again');
  await tab.click(step.composer);
  await tab.type('and what do you make of it?');
  const whole = await step.keptAs(desk, 'both', (kept) => kept.text !== '' && holdsPaste(kept));
  expect(whole).toMatchObject({ text: 'and what do you make of it?' });
  expect(await step.kept(desk)).toHaveLength(1);
});

async function isDrafted(): Promise<boolean> {
  const opening = indexedDB.open('keyval-store');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const all = opening.result.transaction('keyval').objectStore('keyval').getAll();
  await new Promise((resolve) => {
    all.onsuccess = resolve;
  });
  opening.result.close();
  return JSON.stringify(all.result).includes('extracted_content');
}

test('a file is kept by its name and size, and taking it away empties nothing', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  const desk = await browser.extensionPage('desk.html');
  await tab.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[data-testid="file-upload"]');
    const data = new DataTransfer();
    data.items.add(new File(['%PDF'], 'plan.pdf', { type: 'application/pdf' }));
    if (!input) return;
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, undefined);
  const plan = { name: 'plan.pdf', size: 4, text: null };
  await step.keptAs(desk, 'the file', ({ attachments }) => attachments[0]?.size === 4);
  await tab.click(step.composer);
  await tab.type('read this');
  const both = await step.keptAs(desk, 'both', ({ text }) => text === 'read this');
  expect(both.attachments).toEqual([plan]);
  await tab.click('[aria-label="Remove plan.pdf"]');
  await step.keptAs(desk, 'the text alone', ({ attachments }) => attachments.length === 0);
  expect((await step.kept(desk)).map(({ text }) => text)).toEqual(['read this']);
});

test('where claude.ai has no draft database, none is made', async ({ browser }) => {
  const tab = await step.openClaude(browser);
  await tab.goto('https://claude.ai/__practice/');
  const names = () => indexedDB.databases().then((all) => all.map(({ name }) => name).join());
  await tab.evaluate(() => void indexedDB.deleteDatabase('keyval-store'), undefined);
  await tab.waitFor(() => indexedDB.databases().then((all) => all.length === 0), undefined, 'no database');
  await tab.evaluate(() => {
    const frame = document.createElement('fieldset');
    const box = document.createElement('div');
    box.contentEditable = 'true';
    box.dataset.testid = 'chat-input';
    box.textContent = 'written beside an attachment';
    const attached = document.createElement('div');
    attached.dataset.testid = 'file-thumbnail';
    attached.textContent = 'Pasted content';
    frame.append(box, attached);
    document.body.append(frame);
  }, undefined);
  const desk = await browser.extensionPage('desk.html');
  await step.keptAs(desk, 'the text', ({ attachments }) => attachments.length === 1);
  expect(await tab.evaluate(names, undefined)).toBe('');
});
