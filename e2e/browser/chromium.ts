import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { hasBegun } from './begun.ts';
import type { Browser, LaunchOptions, Tab } from './browser.ts';
import { closePage } from './chromium-close.ts';
import { extensionFlags, practiceFlags, unpackedId } from './chromium-flags.ts';
import { type InPopup, openActionPopup, triggerAction } from './chromium-popup.ts';
import { chromiumTab, pageOf } from './chromium-tab.ts';
import { ChromiumWorker } from './chromium-worker.ts';
import { until } from './condition.ts';
import { downloaded, downloadFolder, forgetDownloads } from './downloads.ts';
import { findChromium } from './find.mjs';
import { copied, pasted } from './paste.ts';
import { allowUnpacked, openProfile, type Profile, productionBuild } from './profile.ts';

export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Run `npm start` once, or set CHROMIUM_PATH.');
  const build = options.extension ?? productionBuild('chrome-mv3');
  const profile = await openProfile(options.profile);
  const extension = options.renewable ? await copyOf(build, profile) : build;
  await allowUnpacked(profile.path);
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath,
    headless: options.headless ?? true,
    timeout: 60_000,
    ...(options.renewable && { ignoreDefaultArgs: ['--disable-extensions'] }),
    args: [
      ...(options.renewable ? [installFlag] : extensionFlags(extension)),
      ...practiceFlags(options.site.port),
      ...languageFlags(options),
    ],
    // What Chromium goes by on Linux; the flag is for the others.
    ...(options.language && { env: { ...process.env, LANGUAGE: options.language } }),
  });
  context.setDefaultTimeout(15_000);
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (!cdp) throw new Error('Chromium gave no CDP session.');
  // Playwright would keep them under names of its own.
  await cdp.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloadFolder(profile.path),
  });
  const extensionId = await unpackedId(extension);
  if (options.renewable) await install(cdp, extension);
  const page = context.pages()[0] ?? (await context.newPage());
  await extensionReady(page, extensionId, options.renewable);
  return new ChromiumBrowser({ options, profile, context, cdp, build, extensionId });
}

/**
 * In a folder of its own, and so under an id of its own: Chromium goes on deleting the data of an extension for a while
 * after it was taken out, also that of one that came in under the same id (a delete waited for ever, 156).
 */
async function copyOf(build: string, { path }: Profile): Promise<string> {
  const folder = await mkdtemp(join(path, 'lifeboat-'));
  await cp(build, folder, { recursive: true });
  return folder;
}

/** Only what came this way can be taken out again; what came by the command line cannot (156). */
const installFlag = '--enable-unsafe-extension-debugging';

/** Playwright's types do not know these calls yet. */
interface Installing {
  send(method: 'Extensions.loadUnpacked', of: { path: string }): Promise<unknown>;
  send(method: 'Extensions.uninstall', of: { id: string }): Promise<unknown>;
}

const install = (cdp: CDPSession, path: string) =>
  (cdp as unknown as Installing).send('Extensions.loadUnpacked', { path });
const uninstall = (cdp: CDPSession, id: string) =>
  (cdp as unknown as Installing).send('Extensions.uninstall', { id });

/** After so long the browser is replaced. Milliseconds. */
const clearing = 20_000;

/** Whether it was done in this time, and did not fail. */
const within = (time: number, work: Promise<void>): Promise<boolean> =>
  Promise.race([
    work.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, time, false).unref()),
  ]);

const languageFlags = ({ language }: LaunchOptions): string[] => (language ? [`--lang=${language}`] : []);

/** Until the extension is loaded its pages are blocked, and pages opened then get no content script. */
async function extensionReady(page: Page, extensionId: string, isFresh = false): Promise<void> {
  await until('the extension is loaded', () => page.goto(`chrome-extension://${extensionId}/manifest.json`));
  if (isFresh) await until('the extension has begun', () => page.evaluate(hasBegun));
  await page.goto('about:blank');
}

declare const chrome: {
  tabs: { query(filter: object): Promise<unknown[]> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  runtime: { reload(): void };
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
};

async function tellCommand(url: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ url: `${url}*` });
  chrome.commands.onCommand.dispatch('insert', tab);
}

function reloadFromPage(): void {
  chrome.runtime.reload();
}

interface Running {
  options: LaunchOptions;
  profile: Profile;
  context: BrowserContext;
  cdp: CDPSession;
  /** Where the extension's files come from. */
  build: string;
  extensionId: string;
}

class ChromiumBrowser implements Browser {
  readonly name = 'chromium';
  extensionId: string;
  private readonly running: Running;
  private readonly profile: Profile;
  private readonly context: BrowserContext;
  private readonly cdp: CDPSession;
  private background: ChromiumWorker;

  constructor(running: Running) {
    const { profile, context, cdp, extensionId } = running;
    this.running = running;
    this.profile = profile;
    this.context = context;
    this.cdp = cdp;
    this.extensionId = extensionId;
    this.background = new ChromiumWorker(context, cdp, extensionId);
  }

  async newTab(url: string): Promise<Tab> {
    const tab = chromiumTab(await this.context.newPage());
    await tab.goto(url);
    return tab;
  }

  extensionPage(path: string): Promise<Tab> {
    return this.newTab(`chrome-extension://${this.extensionId}/${path}`);
  }

  async tabs(): Promise<Tab[]> {
    return this.context.pages().map(chromiumTab);
  }

  async nextTab(action: () => Promise<void>): Promise<Tab> {
    const [page] = await Promise.all([this.context.waitForEvent('page'), action()]);
    await until('the new tab has its page', () => page.evaluate(() => location.href !== 'about:blank'));
    await page.waitForLoadState('domcontentloaded');
    return chromiumTab(page);
  }

  worker<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    return this.background.evaluate(fn, arg);
  }

  stopWorker(): Promise<void> {
    return this.background.stop();
  }

  workerRuns(): Promise<boolean> {
    return this.background.runs();
  }

  async crash(tab: Tab): Promise<void> {
    const page = pageOf(tab);
    const session = await this.context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // Never answered: who would answer is gone.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  }

  async clearSiteData(host: string): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const session = await this.context.newCDPSession(page);
    const origin = `https://${host}`;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
  }

  async privateTab(url: string): Promise<Tab> {
    const { browserContextId } = await this.cdp.send('Target.createBrowserContext');
    // Playwright counts pages of contexts that it did not make among those of the first.
    const opened = this.context.waitForEvent('page');
    await this.cdp.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const tab = chromiumTab(await opened);
    await tab.goto(url);
    return tab;
  }

  actionPopup(): Promise<InPopup> {
    return openActionPopup(this.cdp, this.extensionId);
  }

  async pressShortcut(tab: Tab): Promise<void> {
    await tab.activate();
    // Keys sent over CDP do not reach the browser itself (156): the click gives what the key would, and the event is told.
    await triggerAction(this.cdp, this.extensionId, pageOf(tab).url());
    await this.background.evaluate(tellCommand, pageOf(tab).url());
  }

  async reloadExtension(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/manifest.json`);
    // The page goes away with the extension that it belongs to, sometimes before the call returns.
    await page.evaluate(reloadFromPage).catch(() => undefined);
    await until('the old extension goes', async () => page.isClosed());
    const next = await this.context.newPage();
    await extensionReady(next, this.extensionId);
    await next.close();
  }

  async writeClipboard(text: string): Promise<void> {
    return copied(await this.newTab('about:blank'), text);
  }

  async readClipboard(): Promise<string> {
    return pasted(chromiumTab(await this.context.newPage()));
  }

  downloaded(ending: string): Promise<string> {
    return downloaded(this.profile.path, ending);
  }

  setOffline(offline: boolean): Promise<void> {
    return this.context.setOffline(offline);
  }

  async setAccess(isGranted: boolean): Promise<void> {
    const settings = await this.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(changeHostAccess, {
      extensionId: this.extensionId,
      hostAccess: isGranted ? 'ON_ALL_SITES' : 'ON_CLICK',
    });
    await settings.close();
  }

  async agree(pattern: string): Promise<void> {
    const settings = await this.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(addHost, { extensionId: this.extensionId, pattern });
    await settings.close();
  }

  async renew(): Promise<Browser> {
    // In place, because a start takes seconds; one that is gone or does not obey is replaced.
    const isClear = this.running.options.renewable && (await within(clearing, this.clear()));
    if (isClear) return this;
    await this.close().catch(() => undefined);
    return launchChromium(this.running.options);
  }

  async closePages(): Promise<void> {
    await this.onlyPage();
  }

  /** Also those that Playwright is only getting to know. */
  private async onlyPage(): Promise<Page> {
    const page = await this.context.newPage();
    await until('every other page is closed', async () => {
      for (const each of this.context.pages()) if (each !== page) await closePage(each);
      const { targetInfos } = await this.cdp.send('Target.getTargets');
      return targetInfos.filter(({ type }) => type === 'page').length === 1;
    });
    return page;
  }

  private async clear(): Promise<void> {
    // First: where a page is closed while a prompt is put back there, it opens another one for it.
    await uninstall(this.cdp, this.extensionId);
    const page = await this.onlyPage();
    await this.context.setOffline(false);
    await this.context.clearPermissions();
    await this.context.unrouteAll();
    const session = await this.context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
    await session.send('Network.clearBrowserCache');
    await forgetDownloads(this.profile.path);
    const extension = await copyOf(this.running.build, this.profile);
    this.extensionId = await unpackedId(extension);
    this.background = new ChromiumWorker(this.context, this.cdp, this.extensionId);
    await install(this.cdp, extension);
    await extensionReady(page, this.extensionId, true);
    // What a closed page had written may land after it was cleared: the draft of the test before was in the composer.
    await session.send('Storage.clearDataForOrigin', { origin: 'https://claude.ai', storageTypes: 'all' });
    await session.detach();
  }

  async mainThreadTime(tab: Tab): Promise<number> {
    const session = await this.context.newCDPSession(pageOf(tab));
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  }

  async version(): Promise<string> {
    const { product } = await this.cdp.send('Browser.getVersion');
    return product.slice(product.indexOf('/') + 1);
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const { processInfo } = await this.cdp.send('SystemInfo.getProcessInfo');
    const main = processInfo.find((info) => info.type === 'browser');
    if (!main) throw new Error('Chromium did not name its process.');
    const gone = this.context.waitForEvent('close');
    process.kill(main.id, signal);
    await gone;
    await this.profile.remove();
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.profile.remove();
  }
}

const changeHostAccess = (change: object): Promise<void> =>
  chrome.developerPrivate.updateExtensionConfiguration(change);

const addHost = ({ extensionId, pattern }: { extensionId: string; pattern: string }): Promise<void> =>
  chrome.developerPrivate.addHostPermission(extensionId, pattern);
