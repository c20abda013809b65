import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { productionBuild } from '../browser/profile.ts';
import type { Bench, Line } from './bench.ts';

/** What every page of claude.ai has to load of us. */
export async function size({ engine }: Bench): Promise<Line[]> {
  const folder = productionBuild(engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  const script = await readFile(join(folder, 'content-scripts/claude.js'));
  const bytes = gzipSync(script, { level: 9 }).length;
  return [
    { what: 'content script, gzipped', unit: 'bytes', samples: [bytes], budget: { of: 'max', most: 15_000 } },
  ];
}
