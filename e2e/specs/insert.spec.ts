import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { bundle } from '../site/bundle.ts';
import { editors, type Site } from '../site/scene.ts';
import { carried, held, insert, together } from './insertion.ts';
import * as step from './steps.ts';

const isWhole = process.env.LIFEBOAT_MATRIX === '1';
/** One by one with `npm run matrix`; otherwise all of them as one text. */
const texts = isWhole ? carried : { 'all in one': `${together}\n\n${carried['102 KB']}` };

async function arrives(browser: Browser, desk: Tab, site: Site, text: string): Promise<void> {
  const { tab, reply } = await insert(browser, desk, text);
  expect(await reply).toEqual({ way: 'insert', ok: true, characters: text.length });
  expect(await held(tab)).toBe(text);
  expect(site.received, 'nothing is sent').toEqual([]);
  await tab.close();
}

test.describe('a text arrives exactly @matrix', () => {
  for (const editor of editors) {
    test(`in ${editor}`, async ({ letIn, site }) => {
      test.setTimeout(120_000);
      site.reset();
      site.change({ assistant: { editor, composer: 'there' } });
      await bundle('assistants', `${editor}.ts`);
      const desk = await letIn.extensionPage('desk.html');
      for (const [name, text] of Object.entries(texts))
        await test.step(name, () => arrives(letIn, desk, site, text));
      await desk.close();
    });
  }
});

declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number; url: string }[]> };
  action: { getBadgeText(details: object): Promise<string> };
};

/** Of ChatGPT's tab used last: over the others the icon says what holds everywhere. */
async function badge(): Promise<string | undefined> {
  const tabs = await chrome.tabs.query({ url: 'https://chatgpt.com/*', active: true });
  const [tab] = tabs;
  return tab && chrome.action.getBadgeText({ tabId: tab.id });
}

const done = { way: 'insert', ok: true, characters: together.length };
const missed = (why: string) => ({ way: 'insert', ok: false, why });

/** What becomes of the composer, how it ends, and what stands in it then. */
const courses = [
  ['late', done, together],
  ['reset-once', done, together],
  ['reset-always', missed('differs'), ''],
  ['none', missed('composer-not-found'), ''],
] as const;

test('a composer that is late is filled, one that is missing or takes it back is told of', async ({
  letIn,
  site,
}) => {
  site.reset();
  const desk = await letIn.extensionPage('desk.html');
  const inserted = [];
  for (const [composer] of courses) {
    site.change({ assistant: { editor: null, composer } });
    inserted.push(await insert(letIn, desk, together));
  }
  for (const [index, { tab, reply }] of inserted.entries()) {
    const [composer, ending, stands] = courses[index] ?? [];
    expect(await reply, composer).toEqual(ending);
    await expect.poll(() => held(tab), composer).toBe(stands);
    await tab.close();
  }
  expect(site.received, 'nothing is sent').toEqual([]);
  await desk.close();
});

test('a composer that is written on is left alone, and the popup says what to do', async ({
  letIn,
  site,
}) => {
  site.reset();
  site.change({ assistant: { editor: null, composer: 'written-on' } });
  const desk = await letIn.extensionPage('desk.html');
  const { tab, reply } = await insert(letIn, desk, together);
  expect(await reply).toEqual(missed('composer-not-empty'));
  expect(await held(tab)).toBe('What somebody wrote here before');
  expect(await desk.evaluate(badge, undefined)).toBe('!');

  const popup = await letIn.extensionPage('popup.html');
  expect(await popup.text('[data-missed="composer-not-empty"] p')).toBe(
    'The text box on ChatGPT already holds something, so nothing was put there. ' +
      'Your prompt is on the clipboard: paste it there with Ctrl+V or Cmd+V.',
  );
  await step.press(popup, 'OK');
  await popup.waitFor(
    () => document.querySelector('[data-missed]') === null,
    undefined,
    'no more word of it',
  );
  for (const page of [popup, tab, desk]) await page.close();
});
