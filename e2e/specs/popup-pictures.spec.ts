import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { pageOf } from '../browser/chromium-tab.ts';
import { findChromium } from '../browser/find.mjs';
import { expect, test } from '../browser/fixture.ts';
import { digest, readBaseline, renderingOf, writeBaseline } from '../pictures/baseline.ts';
import { faults } from '../pictures/fits.ts';
import { samples } from '../pictures/gallery/samples.ts';
import { openGallery, serveGallery, showState } from '../pictures/gallery.ts';

const folder = join(import.meta.dirname, '../../.results/pictures/popup');

interface Way {
  width: number;
  height: number;
  media?: Parameters<Page['emulateMedia']>[0];
  rtl?: boolean;
  scale?: number;
}

/** As people see it: both schemes, a narrow window, magnified to 200 %, from right to left, in their own colours. */
const ways: Record<string, Way> = {
  light: { width: 380, height: 600, media: { colorScheme: 'light' } },
  dark: { width: 380, height: 600, media: { colorScheme: 'dark' } },
  narrow: { width: 320, height: 600 },
  // A browser gives a popup 800 by 600 pixels of the screen, however large it draws.
  magnified: { width: 400, height: 300, scale: 2 },
  rtl: { width: 380, height: 600, rtl: true },
  'own-colours': { width: 380, height: 600, media: { forcedColors: 'active' } },
};

/** Pictured in every way; the others in light alone. What shows in no layout is not asked of every state either. */
const everyWay = ['fine', 'outage-on-the-page', 'not-saving'];
/** Looked at, but not compared: how a selection in a field is drawn differs by a pixel now and then. */
const unsteady = ['copy-failed'];
const isLayout = ({ width, height }: Way) => width < 380 || height < 600;

test('each state of the popup fits, and looks as it did when somebody last looked @chromium', async () => {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  mkdirSync(folder, { recursive: true });
  const pictures: Record<string, string> = {};
  for (const [name, way] of Object.entries(ways)) {
    const context = await browser.newContext({
      timezoneId: 'UTC',
      viewport: way,
      deviceScaleFactor: way.scale ?? 1,
      reducedMotion: 'reduce',
    });
    Object.assign(pictures, await picturesOf(context, name, way));
    await context.close();
  }
  const rendering = await renderingOf(await browser.newPage());
  await browser.close();
  if (process.env.LIFEBOAT_PICTURES === 'keep') await writeBaseline('popup', { rendering, pictures });
  const baseline = await readBaseline('popup');
  // Other fonts or another browser: there is nothing to compare with.
  if (baseline.rendering !== rendering) return;
  const hint = `look at ${folder}; where it is right, \`npm run pictures\` keeps it`;
  expect(pictures, hint).toEqual(baseline.pictures);
});

/** Where everything is that can be pressed but for what opens, which gets its name later. */
function placesOf(): string[] {
  const all = [...document.querySelectorAll('button:not(.primary), summary, footer a, label, .status li')];
  return all.map((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return `${one.localName} ${left} ${top} ${width} ${height}`;
  });
}

test('nothing in the popup moves when what is drawn later comes @chromium', async ({ browser }) => {
  const page = pageOf(await browser.newTab('about:blank'));
  await serveGallery(page.context());
  await openGallery(page, 'popup');
  for (const width of [380, 320]) {
    await page.setViewportSize({ width, height: 600 });
    await showState(page, 'outage-coming');
    const before = await page.evaluate(placesOf);
    await showState(page, 'outage');
    expect(await page.evaluate(placesOf), `${width}`).toEqual(before);
  }
});

async function picturesOf(context: BrowserContext, name: string, way: Way): Promise<Record<string, string>> {
  const page = await context.newPage();
  await page.emulateMedia(way.media ?? {});
  await serveGallery(context);
  await openGallery(page, 'popup');
  const pictures: Record<string, string> = {};
  const isPictured = (state: string) => name === 'light' || everyWay.includes(state);
  for (const state of Object.keys(samples).filter((one) => isLayout(way) || isPictured(one))) {
    await showState(page, way.rtl ? `${state}+rtl` : state);
    expect(await faults(page), `${state}, ${name}`).toEqual([]);
    if (!isPictured(state)) continue;
    const png = await page.screenshot({ path: join(folder, `${state}-${name}.png`), fullPage: true });
    if (!unsteady.includes(state)) pictures[`${state}-${name}`] = digest(png);
  }
  return pictures;
}
