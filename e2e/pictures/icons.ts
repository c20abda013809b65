import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../browser/find.mjs';

/** `npm run icons`: draws the toolbar's PNGs from their SVGs, because browsers take no SVG there. */
const folder = join(import.meta.dirname, '../../public/icon');
const toolbarSizes = [16, 32];
const storeSizes = [16, 32, 48, 96, 128];
const shapes = ['fine', 'trouble', 'blocked', 'unknown', 'not-saving'];

const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
const page = await browser.newPage();

async function draw(svg: string, size: number, file: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${image}" width="${size}" height="${size}"></body>`,
  );
  await page.locator('img').evaluate((img: HTMLImageElement) => img.decode());
  await writeFile(join(folder, file), await page.screenshot({ omitBackground: true }));
  process.stdout.write(`${basename(file)}\n`);
}

for (const shape of shapes) {
  const svg = await readFile(join(folder, `${shape}.svg`), 'utf8');
  for (const size of toolbarSizes) await draw(svg, size, `${shape}-${size}.png`);
  if (shape === 'fine') for (const size of storeSizes) await draw(svg, size, `${size}.png`);
}
await browser.close();
