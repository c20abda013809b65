import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageOf } from '../browser/chromium-tab.ts';
import { expect, test } from '../browser/fixture.ts';
import { openGallery, serveGallery, showState } from '../pictures/gallery.ts';
import { seen } from './notice-seen.ts';
import * as step from './steps.ts';
import { say } from './writing.ts';

const folder = join(import.meta.dirname, '../../.results/pictures/store');
const icon = join(import.meta.dirname, '../../public/icon/fine.svg');
const prompt =
  'Compare the two contracts clause by clause and list every change of liability, notice and term.';

const dataOf = (bytes: Buffer, type: string) => `data:${type};base64,${bytes.toString('base64')}`;

/** For the stores, which want them of this size; made with `npm run pictures` only. */
if (process.env.LIFEBOAT_PICTURES) {
  test.beforeAll(() => mkdir(folder, { recursive: true }));

  test('the notice, and the popup over the page that fails @chromium', async ({ browser, site }) => {
    const popup = await step.openPopup(browser);
    const tab = await step.openClaude(browser);
    await tab.setViewport(1280, 800, 'light');
    await pageOf(tab).emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    site.change({ fault: 'http-503' });
    await say(tab, prompt);
    await expect.poll(async () => (await seen(popup))?.isShown).toBe(true);
    // The notice may be first.
    const isTold = () => document.body.textContent?.includes('temporarily unavailable');
    await tab.waitFor(isTold, undefined, 'the page’s own word');
    await tab.activate();
    await tab.screenshot(join(folder, 'notice.png'));
    await popup.reload();
    await popup.waitFor(() => document.querySelector('[data-component]') !== null, undefined, 'the status');
    await popup.setViewport(380, 580, 'light');
    const shown = dataOf(await pageOf(popup).screenshot(), 'image/png');
    const under = dataOf(await readFile(join(folder, 'notice.png')), 'image/png');
    const page = pageOf(await browser.newTab('about:blank'));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.setContent(`<body style="margin: 0; background: url(${under})">
      <img src="${shown}" style="position: fixed; top: 12px; right: 24px; border-radius: 8px; box-shadow: 0 8px 32px #0006">`);
    await page.locator('img').evaluate((img: HTMLImageElement) => img.decode());
    await page.screenshot({ path: join(folder, 'popup.png') });
  });

  test('the Desk, and the small tile @chromium', async ({ browser }) => {
    const page = pageOf(await browser.newTab('about:blank'));
    await serveGallery(page.context());
    await page.setViewportSize({ width: 1280, height: 800 });
    await openGallery(page, 'desk');
    await showState(page, 'list');
    await page.screenshot({ path: join(folder, 'desk.png') });
    await page.setViewportSize({ width: 440, height: 280 });
    await page.goto('about:blank');
    const mark = dataOf(await readFile(icon), 'image/svg+xml');
    await page.setContent(`<body style="margin: 0; height: 280px; display: grid; place-content: center; justify-items: center;
      gap: 16px; background: #f3f6f7; color: #1b2428; font: 600 28px system-ui"><img src="${mark}" width="112" height="112">Lifeboat for Claude`);
    await page.locator('img').evaluate((img: HTMLImageElement) => img.decode());
    await page.screenshot({ path: join(folder, 'tile.png') });
  });
}
