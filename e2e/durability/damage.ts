import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** The extension's own database on the disk: a folder of LevelDB files in Chromium, of SQLite files in Firefox. */
function databaseFolder({ browser, profile }: Stage): string {
  const id = browser.extensionId;
  return browser.name === 'chromium'
    ? join(profile, 'Default/IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`)
    : join(profile, 'storage/default', `moz-extension+++${id}`, 'idb');
}

/** `index`: what the database cannot be read without. `log`: what was written last. */
const parts = {
  chromium: { index: /^MANIFEST-/, log: /\.log$/ },
  firefox: { index: /\.sqlite$/, log: /\.sqlite-wal$/ },
} as const;

export type Part = 'index' | 'log';

async function filesOf(stage: Stage, part: Part): Promise<string[]> {
  const folder = databaseFolder(stage);
  const names = (await readdir(folder)).filter((name) => parts[stage.engine][part].test(name));
  // A fault that damages nothing would prove nothing.
  if (names.length === 0) throw new Error(`No ${part} in ${folder}: ${await readdir(folder)}`);
  return names.map((name) => join(folder, name));
}

/** Only while the browser is not running. */
export async function cutOff(stage: Stage, part: Part): Promise<void> {
  for (const file of await filesOf(stage, part)) {
    await truncate(file, Math.floor((await readFile(file)).length / 2));
  }
}

/** Only while the browser is not running. */
export async function overwrite(stage: Stage, part: Part): Promise<void> {
  for (const file of await filesOf(stage, part)) {
    await writeFile(file, Buffer.alloc((await readFile(file)).length, 0xa5));
  }
}

/** Only while the browser is not running. */
export async function removeDatabase(stage: Stage): Promise<void> {
  await filesOf(stage, 'index');
  await rm(databaseFolder(stage), { recursive: true });
}
