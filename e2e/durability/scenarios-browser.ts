import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../browser/condition.ts';
import { freeSpace, takeSpace } from './disk.ts';
import { isAllInDatabase, saysNotSaving } from './finding.ts';
import type { Scenario } from './scenario.ts';
import { type Stage, startAgain } from './stage.ts';
import { rest, sendWritten, typeInto, write } from './writing.ts';

declare const chrome: { runtime: { reload(): void; getManifest(): { version: string } } };

/** The extension, the browser's process, its profile and its disk. */
export const scenarios = {
  reloaded: {
    async happen(stage) {
      await typeInto(stage, () => reloadExtension(stage));
      await rest(stage, ' And on.');
    },
  },
  updated: {
    async happen(stage) {
      await stage.build.raiseVersion();
      await typeInto(stage, () => stage.browser.reloadExtension());
      await rest(stage, ' And on.');
      const desk = await stage.browser.extensionPage('desk.html');
      const runs = await desk.evaluate(() => chrome.runtime.getManifest().version, undefined);
      if (runs !== (await stage.build.version())) throw new Error(`Version ${runs} runs after the update.`);
    },
  },
  'killed-typing': {
    async happen(stage) {
      await typeInto(stage, () => stage.browser.kill());
      await startAgain(stage);
    },
  },
  'killed-send': {
    async happen(stage) {
      await stage.tab.press('Control+A');
      await stage.tab.press('Delete');
      const text = 'Sent, and then the browser is killed.';
      await write(stage, text);
      await sendWritten(stage, text);
      await stage.browser.kill();
      await startAgain(stage);
    },
  },
  terminated: {
    async happen(stage) {
      await typeInto(stage, () => stage.browser.kill('SIGTERM'));
      await startAgain(stage);
    },
  },
  'profile-copied': { happen: copyProfile },
  'disk-full': {
    async happen(stage) {
      const filler = join(stage.profile, 'filler');
      await takeSpace(filler);
      await typeInto(stage, async () => undefined);
      await rest(stage, moreThanIsSpare);
      // Nothing has to be said where the browser had space of its own left.
      stage.said = (await isAllInDatabase(stage)) || (await saysNotSaving(stage));
      await freeSpace(filler);
    },
  },
} satisfies Partial<Record<string, Scenario>>;

/** Databases take space ahead of need: Firefox's has kept some words on a full disk (153). 200 KB. */
const moreThanIsSpare = ' On a full disk.'.repeat(12_500);

async function reloadExtension({ browser }: Stage): Promise<void> {
  const page = await browser.extensionPage('manifest.json');
  // The page goes with the extension, mostly before it can answer.
  await page.evaluate(() => chrome.runtime.reload(), undefined).catch(() => undefined);
  const isGone = () => page.evaluate(() => false, undefined).catch(() => true);
  await until('the extension is reloaded', isGone);
}

/** Files that come and go while they are copied are the nature of it. */
async function copyProfile(stage: Stage): Promise<void> {
  const copy = join(stage.profile, '../copy');
  await typeInto(stage, () => cp(stage.profile, copy, { recursive: true, filter: isCopied }));
  await stage.browser.close();
  await startAgain(stage, copy);
}

/** The locks of the browser that runs; nobody opens a copied profile with them. */
function isCopied(path: string): boolean {
  return !/Singleton(Lock|Socket|Cookie)$|\/lock$|\.parentlock$/.test(path);
}
