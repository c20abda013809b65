import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { createZip } from '@aklinker1/zero-zip';
import type { Browser } from 'puppeteer-core';
import { send } from './bidi.ts';
import type { Store } from './browser.ts';
import { takesUnsigned } from './firefox-itself.ts';

export async function firefoxStore(browser: Browser, geckoId: string): Promise<Store | null> {
  if (!(await takesUnsigned(browser))) return null;
  return {
    install: async (build) => {
      const value = (await packed(build)).toString('base64');
      const extensionData = { type: 'base64', value };
      await send(browser, 'webExtension.install', { extensionData, 'moz:permanent': true });
    },
    uninstall: () => browser.uninstallExtension(geckoId),
  };
}

/** The file that a store would give, made by what `wxt zip` makes it with. */
async function packed(build: string): Promise<Buffer> {
  const archive = createZip();
  for (const entry of await readdir(build, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    archive.addFile(relative(build, path).replaceAll(sep, '/'), await readFile(path));
  }
  return archive.toBuffer();
}
