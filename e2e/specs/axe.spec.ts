import type { Page } from '@playwright/test';
import { violations } from '../browser/axe.ts';
import { pageOf } from '../browser/chromium-tab.ts';
import { expect, test } from '../browser/fixture.ts';
import { samples } from '../pictures/gallery/samples.ts';
import { openGallery, serveGallery, showState } from '../pictures/gallery.ts';
import * as step from './steps.ts';

const schemes = ['light', 'dark'] as const;

/** What axe finds in light and in dark. */
async function inBothSchemes(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map((one) => `${where}, ${colorScheme}: ${one}`));
  }
  return found;
}

/** Everything that folds is unfolded: the reasons, what else is kept, the switches, the menu. */
function unfold(): void {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  for (const folding of document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) folding.click();
}

test('axe finds nothing in any state of the popup, light and dark @chromium', async ({ browser }) => {
  const page = pageOf(await browser.newTab('about:blank'));
  await serveGallery(page.context());
  await openGallery(page, 'popup');
  const found: string[] = [];
  for (const state of Object.keys(samples)) {
    await showState(page, state);
    found.push(...(await inBothSchemes(page, state)));
  }
  await showState(page, 'outage-on-the-page');
  await page.evaluate(unfold);
  await page.waitForSelector('[role="menu"]');
  found.push(...(await inBothSchemes(page, 'unfolded')));
  expect(found).toEqual([]);
});

test('axe finds nothing in Desk and Options, empty and full, light and dark @chromium', async ({
  browser,
}) => {
  const found: string[] = [];
  const desk = await browser.extensionPage('desk.html');
  const options = await browser.extensionPage('options.html');
  const look = async (how: string) => {
    for (const [name, tab] of Object.entries({ desk, options })) {
      await tab.waitFor(() => document.querySelector('main h1, main h2') !== null, undefined, `the ${name}`);
      found.push(...(await inBothSchemes(pageOf(tab), `${name}, ${how}`)));
    }
  };
  await look('empty');
  await step.plant(desk, 'Compare the two contracts');
  await step.plant(desk, '<b>one</b>\n'.repeat(200));
  await desk.reload();
  await options.reload();
  const cards = () => document.querySelectorAll('[data-prompt-id]').length;
  await desk.waitFor(cards, undefined, 'what is kept');
  await desk.evaluate(unfold, undefined);
  await look('full');
  expect(found).toEqual([]);
});
