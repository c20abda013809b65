import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../browser/find.mjs';

/**
 * `npm run icons`: draws the toolbar's PNGs from their SVGs, because browsers take no SVG there, and a sheet of them all
 * in `.results` to look at: as small as they are shown, on the toolbars that they are shown on.
 */
const folder = join(import.meta.dirname, '../../public/icon');
const results = join(import.meta.dirname, '../../.results/pictures');
const toolbarSizes = [16, 32];
const storeSizes = [16, 32, 48, 96, 128];
const sheetSizes = [16, 32, 48];
const shapes = ['fine', 'trouble', 'blocked', 'unknown', 'not-saving'];
/** Chrome light, behind a theme, Chrome dark, Firefox dark. */
const toolbars = ['#ffffff', '#dee1e6', '#3c3c3c', '#2b2a33'];

const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });

for (const shape of shapes) {
  for (const size of toolbarSizes) await save(shape, size, `${shape}-${size}.png`);
  if (shape === 'fine') for (const size of storeSizes) await save(shape, size, `${size}.png`);
}
await drawSheet(browser);
await browser.close();

async function save(shape: string, size: number, file: string): Promise<void> {
  await writeFile(join(folder, file), await draw(shape, size));
  process.stdout.write(`${basename(file)}\n`);
}

async function draw(shape: string, size: number): Promise<Buffer> {
  const svg = await readFile(join(folder, `${shape}.svg`));
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const image = `data:image/svg+xml;base64,${svg.toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${image}" width="${size}" height="${size}"></body>`,
  );
  await page.locator('img').evaluate((img: HTMLImageElement) => img.decode());
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** Beside each size the smallest once more, magnified dot by dot. */
async function drawSheet(browser: Browser): Promise<void> {
  const images: string[] = [];
  for (const shape of shapes) {
    for (const size of sheetSizes) images.push(imageOf(await draw(shape, size)));
    images.push(imageOf(await draw(shape, 16), 'width: 80px; image-rendering: pixelated'));
  }
  const rows = toolbars.map((colour) => `<p style="background: ${colour}">${images.join('')}</p>`);
  const style = 'body, p { margin: 0 } p { display: flex; gap: 8px; align-items: center; padding: 8px }';
  const page = await browser.newPage({ viewport: { width: 1160, height: 384 } });
  await page.setContent(`<style>${style}</style>${rows.join('')}`);
  await mkdir(results, { recursive: true });
  await page.screenshot({ path: join(results, 'icons.png') });
}

function imageOf(png: Buffer, style = ''): string {
  return `<img style="${style}" src="data:image/png;base64,${png.toString('base64')}">`;
}
