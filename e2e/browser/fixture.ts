import { _baseTest, type TestInfo } from '@playwright/test';
import { copyBuild } from '../durability/build.ts';
import { bundle } from '../site/bundle.ts';
import type { Site } from '../site/scene.ts';
import { startSite } from '../site/server.ts';
import { type Browser, type BrowserName, launch } from './browser.ts';

export { expect } from '@playwright/test';

interface ForTest {
  /** As freshly installed in a new profile, with nothing open; the practice site is back to a healthy day. */
  browser: Browser;
}

interface ForWorker {
  site: Site;
  /** The last one used, to be renewed for the next test: a start of Firefox takes seconds. */
  held: { browser?: Browser };
  /** The project's, for specs that start a browser of their own with `launch`. */
  engine: BrowserName;
  /**
   * A browser of its own in which the person has let the extension into ChatGPT's page. Here, because Playwright ends a
   * worker with its browser before a test that knows other fixtures of workers, and again after it.
   */
  letIn: Browser;
}

/** Milliseconds. */
const starting = 120_000;

// The bare test: Playwright's own `browser` and `page` know nothing of Firefox with an extension.
export const test = _baseTest.extend<ForTest, ForWorker>({
  engine: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use, worker) => use(worker.project.name as BrowserName),
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const site = await startSite();
      // Built when it is first asked for: the first test's pages would wait for it, while other workers build it, too.
      await bundle('claude');
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: starting },
  ],
  held: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const held: ForWorker['held'] = {};
      await use(held);
      await held.browser?.close();
    },
    { scope: 'worker' },
  ],
  letIn: [
    async ({ engine, site }, use) => {
      // The product waits for the editor of ChatGPT's page, and no person's browser waits while it is built.
      await bundle('assistants', 'prosemirror.ts');
      const build = await copyBuild(engine);
      await build.letInto(['https://chatgpt.com/*']);
      const browser = await launch(engine, { site, extension: build.path });
      await use(browser);
      await browser.close();
      await build.remove();
    },
    { scope: 'worker', timeout: starting },
  ],
  browser: [
    async ({ engine, site, held }, use, info) => {
      site.reset();
      held.browser = await (held.browser?.renew() ?? launch(engine, { site, renewable: true }));
      // The pages of the test before may have asked for something until they were closed.
      site.reset();
      await use(held.browser);
      if (info.status !== info.expectedStatus) await picture(held.browser, info);
      // A page sends again what failed, also into the next test, which may be one with a browser of its own.
      await held.browser.closePages().catch(() => undefined);
      site.reset();
    },
    // Of its own, so that a start on a busy machine takes no time from the test.
    { timeout: starting },
  ],
});

async function picture(browser: Browser, info: TestInfo): Promise<void> {
  const tabs = await browser.tabs().catch(() => []);
  for (const [index, tab] of tabs.entries()) {
    const path = info.outputPath(`tab-${index}.png`);
    // The browser may be what failed.
    const taken = await tab.screenshot(path).then(
      () => true,
      () => false,
    );
    if (taken) await info.attach(`tab ${index}`, { path });
  }
}
