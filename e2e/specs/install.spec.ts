import { type Browser, launch, type Store } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { expect, test } from '../browser/fixture.ts';
import { type Build, copyBuild } from '../durability/build.ts';
import { promptText } from './prompt.ts';
import { rehearse } from './rehearsal.ts';
import * as step from './steps.ts';

// Everywhere else the extension is loaded as a developer does it, which opens no first run. Where the browser cannot install
// it as a store does, there is nothing to try.

declare const chrome: {
  alarms: { getAll(): Promise<unknown[]> };
  management: { getSelf(): Promise<{ installType: string }> };
  permissions: { getAll(): Promise<{ origins: string[] }> };
  runtime: { getManifest(): { version: string } };
  tabs: { query(filter: object): Promise<unknown[]> };
};

let build: Build;
test.beforeEach(async ({ engine }) => {
  build = await copyBuild(engine);
});
test.afterEach(() => build.remove());

/** Waits until the background of this version has begun its work, and counts the tabs that are open then. */
async function tabsOnceAwake(browser: Browser, version: string): Promise<number> {
  return until(`the background of ${version} has set its alarms`, () => browser.worker(tabsIfAwake, version));
}

/**
 * 0 until then. Firefox forgets alarms at a restart and at an update: what is there was set since. The page that asks is not
 * counted.
 */
async function tabsIfAwake(version: string): Promise<number> {
  const alarms = await chrome.alarms.getAll();
  if (alarms.length === 0 || chrome.runtime.getManifest().version !== version) return 0;
  return (await chrome.tabs.query({})).length - 1;
}

const held = async () => ({
  installType: (await chrome.management.getSelf()).installType,
  origins: (await chrome.permissions.getAll()).origins,
});

/** Says so where there is nothing to try: a test that passed without trying anything must not look like one that tried. */
async function storeOf(browser: Browser): Promise<Store | null> {
  const store = (await browser.store?.()) ?? null;
  if (!store) process.stdout.write('  NOT TRIED: this Firefox installs signed extensions only.\n');
  return store;
}

async function firstRun(browser: Browser, store: Store) {
  await store.uninstall();
  return browser.nextTab(() => store.install(build.path));
}

test('installed as from a store: the first run opens by itself, the rehearsal is done within 30 s of the install, and an update opens nothing @firefox', async ({
  browser,
}) => {
  const store = await storeOf(browser);
  if (!store) return;
  const before = (await browser.tabs()).length;
  const sentence = 'Plan a weekend by the sea for three people.';
  const began = Date.now();
  const page = await firstRun(browser, store);
  expect(await page.evaluate(() => location.pathname + location.hash, undefined)).toBe('/desk.html#welcome');
  await page.waitFor(
    () => document.querySelectorAll('.pictures svg').length === 3,
    undefined,
    'the pictures',
  );
  expect(await page.text('[data-pinned]')).toContain('“Pin to Toolbar”');
  await rehearse(page, sentence);
  expect(Date.now() - began).toBeLessThan(30_000);
  expect(await page.evaluate(held, undefined)).toEqual({
    installType: 'normal',
    origins: ['https://claude.ai/*'],
  });
  expect(await browser.readClipboard()).toBe(sentence);
  expect(await step.kept(page)).toEqual([]);

  await build.raiseVersion();
  await store.install(build.path);
  const { version } = build;
  // The old version's page may be listed for a while after it was closed.
  await expect.poll(async () => tabsOnceAwake(browser, await version())).toBe(before);
});

/** Declared only when asked for: `npm run matrix`. */
if (process.env.LIFEBOAT_MATRIX) {
  test('installed as from a store: a page that was open is kept from at once, and a restart keeps all and opens nothing @firefox @matrix', async ({
    site,
    engine,
  }) => {
    site.reset();
    let browser = await launch(engine, { site });
    try {
      const store = await storeOf(browser);
      if (!store) return;
      const claude = await step.openClaude(browser);
      const page = await firstRun(browser, store);
      await claude.activate();
      await step.writePrompt(claude);
      await step.keptAs(page, 'what was written', ({ text }) => text === promptText);

      browser = (await browser.restart?.()) ?? browser;
      expect(await tabsOnceAwake(browser, await build.version())).toBe(1);
      const desk = await browser.extensionPage('desk.html');
      expect((await step.kept(desk)).map(({ text }) => text)).toEqual([promptText]);
      expect((await desk.evaluate(held, undefined)).installType).toBe('normal');
    } finally {
      await browser.close();
    }
  });
}
