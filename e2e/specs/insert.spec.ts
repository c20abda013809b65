import type { Browser, Tab } from '../browser/browser.ts';
import { expect } from '../browser/fixture.ts';
import { editors, type Site } from '../site/scene.ts';
import { carried, held, insert, test, together } from './insertion.ts';

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
