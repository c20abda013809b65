import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { productionBuild } from '../browser/profile.ts';
import { popupBytes, popupMost } from '../browser/weight.ts';
import type { Bench, Line } from './bench.ts';

/** What every page of claude.ai has to load of us, and what the popup does before it can be drawn. */
export async function size({ engine }: Bench): Promise<Line[]> {
  const folder = productionBuild(engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  const script = await readFile(join(folder, 'content-scripts/claude.js'));
  const bytes = gzipSync(script, { level: 9 }).length;
  const popup = await popupBytes(folder);
  return [
    { what: 'content script, gzipped', unit: 'bytes', samples: [bytes], budget: { of: 'max', most: 15_000 } },
    { what: 'popup’s scripts', unit: 'bytes', samples: [popup], budget: { of: 'max', most: popupMost } },
  ];
}
