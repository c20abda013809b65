import type { Browser, Tab } from '../browser/browser.ts';
import { expect } from '../browser/fixture.ts';
import { editors, type Site } from '../site/scene.ts';
import { carried, held, insert, test, together } from './insertion.ts';
import * as step from './steps.ts';

const isWhole = process.env.LIFEBOAT_MATRIX === '1';
const texts = isWhole ? carried : { 'all kinds of lines': together, '102 KB': carried['102 KB'] ?? '' };

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
      site.reset();
      site.change({ assistant: { editor, composer: 'there' } });
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

/** The badges over ChatGPT's tabs. */
async function badges(): Promise<string[]> {
  const tabs = await chrome.tabs.query({ url: 'https://chatgpt.com/*' });
  return Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
}

const done = { way: 'insert', ok: true, characters: together.length };
const missed = (why: string) => ({ way: 'insert', ok: false, why });

/** What becomes of the composer, how it ends, and what stands in it then. */
const courses = [
  ['late', done, together],
  ['reset-once', done, together],
  ['reset-always', missed('differs'), ''],
  ['written-on', missed('composer-not-empty'), 'What somebody wrote here before'],
  ['none', missed('composer-not-found'), ''],
] as const;

test('a composer that is late is filled; one that is missing, written on or takes it back is told of', async ({
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
  }
  expect(site.received, 'nothing is sent').toEqual([]);
  expect(await desk.evaluate(badges, undefined)).toContain('!');

  const popup = await letIn.extensionPage('popup.html');
  const said = await popup.text('[data-missed="composer-not-found"] p');
  expect(said).toBe(
    'The text box on ChatGPT could not be found. Your prompt is on the clipboard: paste it there with Ctrl+V or Cmd+V.',
  );
  await step.press(popup, 'OK');
  await popup.waitFor(
    () => document.querySelector('[data-missed]') === null,
    undefined,
    'no more word of it',
  );
});
