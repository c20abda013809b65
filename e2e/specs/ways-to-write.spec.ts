import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { clickNamed } from '../browser/named.ts';
import * as step from './steps.ts';
import { keptIn, keptTexts, say } from './writing.ts';

declare const practice: {
  text(): string;
  editor: {
    commands: { insertContent(content: string): void; setContent(content: string, options: object): void };
  };
};

const area = '[data-cds="UserMessage"] textarea';

async function pagesOf(browser: Browser): Promise<{ tab: Tab; desk: Tab }> {
  const tab = await step.openClaude(browser);
  return { tab, desk: await browser.extensionPage('desk.html') };
}

/** Opens the box of the sent message and writes behind what it holds. */
async function changeMessage(tab: Tab, more: string): Promise<void> {
  // In a tab that is not in front Firefox tells nobody that a box got the keyboard.
  await tab.activate();
  await clickNamed(tab, 'Edit');
  await tab.click(area);
  await tab.evaluate((one) => {
    const box = document.querySelector<HTMLTextAreaElement>(one);
    box?.setSelectionRange(box.value.length, box.value.length);
  }, area);
  await tab.type(more);
}

test.describe('a message changed in place', () => {
  test('is kept as it is written, sent on Save, and rescued when it fails', async ({ browser, site }) => {
    const { tab, desk } = await pagesOf(browser);
    await say(tab, 'a first question');
    await keptIn(desk, 'a first question', 'answered');
    await changeMessage(tab, ', much better put');
    await keptIn(desk, 'a first question, much better put', 'draft');
    site.change({ fault: 'http-503' });
    await clickNamed(tab, 'Save');
    await keptIn(desk, 'a first question, much better put', 'failed');
    expect(await keptTexts(desk)).toEqual(['a first question', 'a first question, much better put']);
  });

  test('is sent by its key too, and answered', async ({ browser }) => {
    const { tab, desk } = await pagesOf(browser);
    await say(tab, 'a first question');
    await keptIn(desk, 'a first question', 'answered');
    await changeMessage(tab, ' again');
    await tab.press('Control+Enter');
    await keptIn(desk, 'a first question again', 'answered');
  });

  test('stays kept after Cancel', async ({ browser }) => {
    const { tab, desk } = await pagesOf(browser);
    await say(tab, 'a first question');
    await keptIn(desk, 'a first question', 'answered');
    await changeMessage(tab, ' that I think better of');
    await clickNamed(tab, 'Cancel');
    await keptIn(desk, 'a first question that I think better of', 'draft');
  });
});

test.describe('a suggestion', () => {
  test('that is sent without passing the composer is rescued in its own words', async ({ browser, site }) => {
    const { tab, desk } = await pagesOf(browser);
    site.change({ fault: 'http-529' });
    await tab.click('[data-suggestion="send"]');
    await keptIn(desk, 'Explain tides to me as to a ten-year-old.', 'failed');
    expect(await step.kept(desk)).toHaveLength(1);
  });

  test('that fills the composer is one text with what is made of it', async ({ browser }) => {
    const { tab, desk } = await pagesOf(browser);
    await tab.click('[data-suggestion="fill"]');
    const filled = await step.written(tab);
    await keptIn(desk, filled, 'draft');
    await step.goToEnd(tab);
    await tab.type(' Thanks');
    await keptIn(desk, `${filled} Thanks`, 'draft');
    expect(await step.kept(desk)).toHaveLength(1);
  });
});

test('a project’s composer is kept, sent and answered under its new chat', async ({ browser }) => {
  const { tab, desk } = await pagesOf(browser);
  await tab.goto('https://claude.ai/project/p1');
  await step.ready(tab);
  await say(tab, 'about the project');
  const kept = await keptIn(desk, 'about the project', 'answered');
  const path = await tab.evaluate(() => location.pathname, undefined);
  expect(path).toBe(`/project/p1/chat/${kept.conversation}`);
});

test('in Code Enter begins a line and sends nothing; Control+Enter sends', async ({ browser, site }) => {
  const { tab, desk } = await pagesOf(browser);
  await tab.goto('https://claude.ai/code');
  await tab.waitFor(() => document.querySelector('.ProseMirror') !== null, undefined, 'the composer');
  await tab.click('.ProseMirror');
  await tab.type('mend the test');
  await tab.press('Enter');
  await tab.type('and the other');
  await keptIn(desk, 'mend the test\nand the other', 'draft');
  site.change({ fault: 'http-500' });
  await tab.press('Control+Enter');
  const failed = await step.keptAs(desk, 'the failed send', ({ failure }) => failure === 'server-error');
  expect(failed.text).toBe('mend the test\nand the other');
  expect(await step.kept(desk)).toHaveLength(1);
});

test('Enter that picks a word of an input method sends nothing, and the word is kept', async ({
  browser,
}) => {
  const { tab, desk } = await pagesOf(browser);
  await tab.click(step.composer);
  await tab.type('東京');
  await keptIn(desk, '東京', 'draft');
  await tab.evaluate((selector) => {
    const options = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    document.querySelector(selector)?.dispatchEvent(new KeyboardEvent('keydown', options));
  }, step.composer);
  await step.clearComposer(tab);
  await tab.click(step.composer);
  await tab.type('next');
  await keptIn(desk, 'next', 'draft');
  await keptIn(desk, '東京', 'draft');
});

test('text that no key wrote is kept: by voice, or by the page itself', async ({ browser }) => {
  const { tab, desk } = await pagesOf(browser);
  await tab.evaluate(() => practice.editor.commands.insertContent('said aloud'), undefined);
  await keptIn(desk, 'said aloud', 'draft');
});

test('Undo after the box was emptied brings back the same text, not a second one', async ({ browser }) => {
  const { tab, desk } = await pagesOf(browser);
  await tab.click(step.composer);
  await tab.type('a thought worth keeping');
  const { changedAt } = await keptIn(desk, 'a thought worth keeping', 'draft');
  // The editor takes changes that follow each other within 500 ms for one step of Undo.
  await tab.waitFor((since) => Date.now() > since + 500, changedAt, 'the end of one step');
  await tab.press('Control+A');
  await tab.press('Delete');
  await tab.waitFor(() => practice.text() === '', undefined, 'an emptied box');
  // What is not read yet is read now.
  await tab.evaluate(() => void dispatchEvent(new Event('blur')), undefined);
  await tab.press('Control+Z');
  await tab.waitFor(() => practice.text() === 'a thought worth keeping', undefined, 'the text again');
  await step.goToEnd(tab);
  await tab.type('!');
  await keptIn(desk, 'a thought worth keeping!', 'draft');
  expect(await keptTexts(desk)).toEqual(['a thought worth keeping!']);
});

test('two tabs on one conversation keep what each of them holds', async ({ browser }) => {
  const { tab, desk } = await pagesOf(browser);
  await say(tab, 'a first question');
  const { conversation } = await keptIn(desk, 'a first question', 'answered');
  const other = await step.openClaude(browser, `/chat/${conversation}`);
  await other.click(step.composer);
  await other.type('from the other tab');
  await keptIn(desk, 'from the other tab', 'draft');
  await say(tab, 'from this tab');
  await keptIn(desk, 'from this tab', 'answered');
  await keptIn(desk, 'from the other tab', 'draft');
  expect(await step.kept(desk)).toHaveLength(3);
});

test('a composer that was there all along and is shown by style alone is kept', async ({ browser }) => {
  const { tab, desk } = await pagesOf(browser);
  await tab.evaluate((selector) => {
    const live = document.querySelector(selector);
    const second = document.createElement('div');
    second.id = 'second';
    second.style.display = 'none';
    second.contentEditable = 'true';
    second.dataset.testid = 'chat-input';
    live?.parentElement?.append(second);
  }, step.composer);
  await tab.click(step.composer);
  await tab.type('in the first');
  await keptIn(desk, 'in the first', 'draft');
  await tab.evaluate((selector) => {
    const [first, second] = document.querySelectorAll<HTMLElement>(selector);
    if (!first || !second) return;
    first.style.display = 'none';
    second.style.display = '';
  }, step.composer);
  await tab.click('#second');
  await tab.type('in the second');
  await keptIn(desk, 'in the second', 'draft');
  await keptIn(desk, 'in the first', 'draft');
});
