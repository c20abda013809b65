import { readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { violations } from '../browser/axe.ts';
import { type Browser, launch, type Tab } from '../browser/browser.ts';
import { pageOf } from '../browser/chromium-tab.ts';
import { findChromium } from '../browser/find.mjs';
import { expect, test } from '../browser/fixture.ts';
import { productionBuild } from '../browser/profile.ts';
import { faults } from '../pictures/fits.ts';
import { openGallery, serveGallery, showState } from '../pictures/gallery.ts';
import * as step from './steps.ts';

const folder = join(import.meta.dirname, '../../public/_locales');
const languages = readdirSync(folder).map((name) => name.replace('_', '-'));
/** From right to left, and with long words: what fits in these mostly fits in all. */
const hardest = ['ar', 'de'];

const places = [
  { page: 'popup', widths: [380] },
  { page: 'desk', widths: [320] },
  { page: 'options', widths: [320] },
] as const;

async function faultsIn(page: Page, some: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { page: name, widths } of places) {
    const states = await openGallery(page, name);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 600 });
      const shown = states.filter((one) => !one.startsWith('hostile'));
      for (const state of some.flatMap((language) => shown.map((one) => `${one}+${language}`))) {
        await showState(page, state);
        found.push(...(await faults(page)).map((fault) => `${name} ${state}, ${width}: ${fault}`));
      }
    }
  }
  return found;
}

test('popup, Desk and Options fit in other languages: all with `npm run matrix` @chromium', async () => {
  test.slow(Boolean(process.env.LIFEBOAT_MATRIX));
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await serveGallery(context);
  const found = await faultsIn(await context.newPage(), process.env.LIFEBOAT_MATRIX ? languages : hardest);
  await browser.close();
  expect(found).toEqual([]);
});

/** As the page is, to its reader: language, direction, and whether all of it is Arabic that should be. */
const looks = (tab: Tab) =>
  tab.evaluate(() => {
    const { lang, dir, scrollWidth } = document.documentElement;
    const first = document.querySelector('h1')?.textContent ?? '';
    return { lang, dir, isArabic: /\p{Script=Arabic}/u.test(first), isWide: scrollWidth > innerWidth };
  }, undefined);

/** Popup, Desk and Options, each looked at as wide as it is at its narrowest. */
async function inArabic(browser: Browser, look: (tab: Tab, name: string) => Promise<void>): Promise<void> {
  const popup = await step.openPopup(browser);
  await step.plant(popup, 'Compare the two contracts');
  const desk = await browser.extensionPage('desk.html');
  const options = await browser.extensionPage('options.html');
  for (const [name, tab] of Object.entries({ popup, desk, options })) {
    await tab.setViewport(name === 'popup' ? 380 : 320, 600);
    await tab.waitFor(() => document.querySelector('main h1') !== null, undefined, `the ${name}`);
    expect(await looks(tab), name).toEqual({ lang: 'ar', dir: 'rtl', isArabic: true, isWide: false });
    await look(tab, name);
  }
}

test('popup, Desk and Options are Arabic in an Arabic browser, and axe finds nothing @chromium', async ({
  site,
  engine,
}) => {
  site.reset();
  const browser = await launch(engine, { site, language: 'ar' });
  await inArabic(browser, async (tab, name) => {
    expect(await violations(pageOf(tab)), name).toEqual([]);
  });
  await browser.close();
});

/** Declared only when asked for: `npm run matrix`. */
if (process.env.LIFEBOAT_MATRIX) {
  test('popup, Desk and Options are Arabic in Firefox @firefox @matrix', async ({ site, engine }) => {
    site.reset();
    // Firefox has the languages that it was installed with: here Arabic is all that the extension has.
    const extension = await mkdtemp(join(tmpdir(), 'lifeboat-arabic-'));
    await cp(productionBuild('firefox-mv3'), extension, { recursive: true });
    await cp(join(folder, 'ar'), join(extension, '_locales/en'), { recursive: true });
    const browser = await launch(engine, { site, extension });
    await inArabic(browser, async () => undefined);
    await browser.close();
    await rm(extension, { recursive: true });
  });
}
