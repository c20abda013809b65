import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import type { Site } from '../site/scene.ts';
import { isLoaded, overlap, rectsOf, seen } from './notice-seen.ts';
import * as step from './steps.ts';
import { gaveUp, say } from './writing.ts';

const text = 'Compare the two contracts: clause by clause, and list every change of a number';
const whole = '[data-chat-input-container="true"], [data-cds="ChatComposer"]';

/** A page of claude.ai on which a send has just failed, and a page of the extension that can look into the notice. */
async function failing(browser: Browser, site: Site): Promise<{ tab: Tab; page: Tab }> {
  const page = await browser.extensionPage('manifest.json');
  const tab = await step.openClaude(browser);
  site.change({ fault: 'http-529' });
  await say(tab, text);
  await expect.poll(() => shown(page)).toBe(true);
  // Its own words come after the notice, and move both.
  await gaveUp(tab);
  return { tab, page };
}

const shown = async (page: Tab) => (await seen(page))?.isShown ?? false;

/** A button of the notice, by the keyboard. */
async function press(tab: Tab, page: Tab, name: string): Promise<void> {
  await tab.activate();
  await seen(page, name);
  await tab.press('Enter');
}

test('the notice comes with trouble only: one line, three buttons, over nothing of the page', async ({
  browser,
  site,
}) => {
  const page = await browser.extensionPage('manifest.json');
  const tab = await step.openClaude(browser);
  await say(tab, 'A prompt that is answered');
  await step.keptAs(page, 'answered', ({ state }) => state === 'answered');
  expect(await isLoaded(page)).toBe(false);
  // Stricter than anything that is known of claude.ai's own policy.
  await tab.evaluate(() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "style-src 'none'";
    document.head.append(meta);
  }, undefined);
  site.change({ fault: 'http-529' });
  await say(tab, text);
  await expect.poll(() => shown(page)).toBe(true);
  // The page's own words move what the notice must not cover.
  await gaveUp(tab);
  const notice = await seen(page);
  expect(notice?.said).toMatch(/^Kept: 78 characters\. Claude (is|seems to be) /);
  expect(notice?.buttons).toEqual(['Open in ChatGPT', 'Copy', 'Dismiss until the next trouble']);
  // Its styles are there, and one line it is.
  expect(notice?.background).toMatch(/^rgb\(/);
  const tops = (notice?.parts ?? []).map(({ top, bottom }) => (top + bottom) / 2);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
  await expect.poll(async () => (await seen(page))?.spoken).toMatch(/^Kept: 78 characters/);
  const isOverComposer = async () => {
    const [composer] = await rectsOf(tab, whole);
    const card = (await seen(page))?.card;
    return composer && card && overlap(card, composer);
  };
  await expect.poll(isOverComposer).toBe(false);
  await expectClearOfToast(tab, page);
});

/** A toast in the very corner: the notice gives way, and comes back. */
async function expectClearOfToast(tab: Tab, page: Tab): Promise<void> {
  const before = (await seen(page))?.card;
  await tab.evaluate(({ top, left }) => {
    const toast = document.createElement('div');
    toast.dataset.cds = 'Toast';
    toast.textContent = 'Copied to clipboard';
    Object.assign(toast.style, { position: 'fixed', top: `${top}px`, left: `${left}px` });
    document.body.append(toast);
  }, before ?? { top: 0, left: 0 });
  await expect
    .poll(async () => {
      const [toast] = await rectsOf(tab, '[data-cds="Toast"]');
      const card = (await seen(page))?.card;
      return toast && card && overlap(card, toast);
    })
    .toBe(false);
  await tab.evaluate(() => document.querySelector('[data-cds="Toast"]')?.remove(), undefined);
  await expect.poll(async () => (await seen(page))?.card).toEqual(before);
}

test('the page can neither see into the notice, nor click there, nor take it away', async ({
  browser,
  site,
}) => {
  const { tab, page } = await failing(browser, site);
  const opened = (await browser.tabs()).length;
  expect(await tab.evaluate(attack, undefined)).toEqual({ root: null, names: [] });
  await tab.evaluate(() => document.querySelector('lifeboat-notice')?.remove(), undefined);
  await expect.poll(() => shown(page)).toBe(true);
  expect((await browser.tabs()).length).toBe(opened);
  expect((await seen(page))?.said).toMatch(/^Kept: 78/);
  // A person's own click works, and the prompt arrives where it can be looked at before it is sent.
  const elsewhere = await browser.nextTab(() => press(tab, page, 'Open in'));
  const arrived = site.requests.find(
    ({ host, fetchDest }) => host === 'chatgpt.com' && fetchDest === 'document',
  );
  expect(arrived?.fetchSite).toBe('cross-site');
  expect(new URL(await elsewhere.evaluate(() => location.href, undefined)).host).toBe('chatgpt.com');
  const kept = await step.keptAs(page, 'handed off', ({ handOffs }) => handOffs.length === 1);
  expect(kept).toMatchObject({ text, handOffs: [{ target: 'chatgpt', way: 'url' }] });
  expect(await browser.readClipboard()).toBe(text);
});

/** All that a script of the page could try. */
function attack() {
  const host = document.querySelector<HTMLElement>('lifeboat-notice');
  host?.click();
  const keys = { key: 'Enter', bubbles: true, composed: true };
  host?.dispatchEvent(new KeyboardEvent('keydown', keys));
  const { innerWidth, innerHeight } = window;
  for (let y = innerHeight - 10; y > 0; y -= 10) {
    for (let x = innerWidth - 10; x > innerWidth - 700; x -= 20) {
      const there = document.elementFromPoint(x, y);
      if (there?.localName === 'lifeboat-notice') {
        const at = { clientX: x, clientY: y, bubbles: true, composed: true };
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
          there.dispatchEvent(new MouseEvent(type, at));
        }
      }
    }
  }
  const names = Object.keys(window).filter((name) => name.startsWith('lifeboat'));
  return { root: host?.shadowRoot ?? null, names };
}

test('a dismissed notice stays away for this trouble, and comes with the next', async ({ browser, site }) => {
  const { tab, page } = await failing(browser, site);
  await press(tab, page, 'Copy');
  await expect.poll(async () => (await seen(page))?.said).toBe('Copied, 78 characters.');
  expect(await browser.readClipboard()).toBe(text);
  await press(tab, page, 'Dismiss');
  await expect.poll(() => seen(page)).toBe(null);
  await tab.reload();
  await step.ready(tab);
  await say(tab, `${text} again`);
  await step.keptAs(
    page,
    'the second failure',
    (one) => one.text.endsWith('again') && one.state === 'failed',
  );
  const popup = await step.openPopup(browser);
  const isOutage = () => document.querySelector('main')?.dataset.verdict === 'outage';
  await popup.waitFor(isOutage, undefined, 'the verdict outage');
  expect(await seen(page)).toBe(null);
  await popup.close();
  // claude.ai tries again by itself for a while: then it takes nothing.
  await gaveUp(tab);
  site.change({ fault: 'none' });
  await tab.activate();
  await say(tab, 'And now it works');
  await step.keptAs(page, 'answered', ({ state }) => state === 'answered');
  site.change({ fault: 'http-529' });
  await say(tab, `${text} once more`);
  await expect.poll(() => shown(page)).toBe(true);
});

test('the notice’s script stays within 8 kB gzipped, and makes no markup of text @chromium', async () => {
  const script = await readFile(join(import.meta.dirname, '../../.output/chrome-mv3/notice.js'));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(8_000);
  expect(script.toString().match(/innerHTML|outerHTML|insertAdjacentHTML/g)).toBeNull();
});
