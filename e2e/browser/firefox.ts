import puppeteer, { type Browser as Puppeteer } from 'puppeteer-core';
import { hasBegun } from './begun.ts';
import { contextOf } from './bidi.ts';
import type { Browser, LaunchOptions, Store, Tab } from './browser.ts';
import { until } from './condition.ts';
import { downloaded, forgetDownloads } from './downloads.ts';
import { findFirefox } from './find.mjs';
import {
  agree,
  clearSiteData,
  eventPageRuns,
  forgetEverything,
  mainThreadTime,
  openPrivateWindow,
  pressShortcut,
  processOf,
  reloadAddOn,
  setAccess,
  setOffline,
  stopEventPage,
} from './firefox-itself.ts';
import { FirefoxPages, isThere } from './firefox-pages.ts';
import { extensionUuid, firefoxEnvironment, firefoxPreferences, geckoId } from './firefox-settings.ts';
import { firefoxStore } from './firefox-store.ts';
import { firefoxTab, pageOf } from './firefox-tab.ts';
import { copied, pasted } from './paste.ts';
import { openProfile, type Profile, productionBuild } from './profile.ts';

export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const extension = options.extension ?? productionBuild('firefox-mv3');
  const id = await geckoId(extension);
  const profile = await openProfile(options.profile);
  const inner = await start(options, id, profile);
  await inner.installExtension(extension);
  const browser = new FirefoxBrowser({ options, profile, inner, geckoId: id, extension });
  if (options.renewable) await begun(browser);
  return browser;
}

async function begun(browser: Browser): Promise<void> {
  const page = await browser.extensionPage('manifest.json');
  await page.waitFor(hasBegun, undefined, 'the extension has begun');
  await page.close();
}

async function start(options: LaunchOptions, id: string, profile: Profile): Promise<Puppeteer> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Install it, or set FIREFOX_PATH.');
  const settings: Settings = {
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    userDataDir: profile.path,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 720 },
    args: ['--remote-allow-system-access'],
    env: { ...process.env, ...firefoxEnvironment },
    extraPrefsFirefox: firefoxPreferences(options, id, profile.path),
    timeout: 60_000,
    protocolTimeout: 90_000,
  };
  // Killed while it wrote its profile, Firefox has been seen to end itself once at the next start (153).
  return puppeteer.launch(settings).catch(() => puppeteer.launch(settings));
}

type Settings = Parameters<typeof puppeteer.launch>[0];

interface Running {
  options: LaunchOptions;
  profile: Profile;
  inner: Puppeteer;
  geckoId: string;
  extension: string;
}

class FirefoxBrowser implements Browser {
  readonly name = 'firefox';
  readonly extensionId = extensionUuid;
  private readonly running: Running;
  private readonly inner: Puppeteer;
  private readonly pages: FirefoxPages;

  constructor(running: Running) {
    this.running = running;
    this.inner = running.inner;
    this.pages = new FirefoxPages(running.inner);
  }

  async newTab(url: string): Promise<Tab> {
    const tab = firefoxTab(this.inner, await this.inner.newPage());
    await tab.goto(url);
    return tab;
  }

  async extensionPage(path: string): Promise<Tab> {
    const tab = await this.newTab(`moz-extension://${this.extensionId}/${path}`);
    await tab.waitFor(isThere, 'moz-extension:', `${path} is open`);
    return tab;
  }

  async tabs(): Promise<Tab[]> {
    return (await this.pages.all()).map((page) => firefoxTab(this.inner, page));
  }

  async nextTab(action: () => Promise<void>): Promise<Tab> {
    const before = new Set(await this.tabs());
    await action();
    const tab = await until('a new tab opens', async () => (await this.tabs()).find((t) => !before.has(t)));
    await tab.waitFor(isThere, '', 'the new tab has its page');
    return tab;
  }

  async worker<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    const page = await this.extensionPage('manifest.json');
    try {
      return await page.evaluate(fn, arg);
    } finally {
      await page.close();
    }
  }

  stopWorker(): Promise<void> {
    return stopEventPage(this.inner, this.running.geckoId);
  }

  async pressShortcut(tab: Tab): Promise<void> {
    await tab.activate();
    await pressShortcut(this.inner, this.running.geckoId);
  }

  reloadExtension(): Promise<void> {
    return reloadAddOn(this.inner, this.running.geckoId);
  }

  async writeClipboard(text: string): Promise<void> {
    return copied(await this.newTab('about:blank'), text);
  }

  workerRuns(): Promise<boolean> {
    return eventPageRuns(this.inner, this.running.geckoId);
  }

  async crash(tab: Tab): Promise<void> {
    const id = await processOf(this.inner, contextOf(pageOf(tab)));
    process.kill(id, 'SIGKILL');
    await until('the process is gone', async () => !runs(id));
  }

  clearSiteData(host: string): Promise<void> {
    return clearSiteData(this.inner, host);
  }

  async privateTab(url: string): Promise<Tab> {
    const tab = await this.nextTab(() => openPrivateWindow(this.inner));
    await tab.goto(url);
    return tab;
  }

  async readClipboard(): Promise<string> {
    return pasted(await this.newTab('about:blank'));
  }

  downloaded(ending: string): Promise<string> {
    return downloaded(this.running.profile.path, ending);
  }

  setOffline(offline: boolean): Promise<void> {
    return setOffline(this.inner, offline, this.running.options.site.proxyPort);
  }

  setAccess(isGranted: boolean): Promise<void> {
    return setAccess(this.inner, this.running.geckoId, isGranted);
  }

  agree(pattern: string): Promise<void> {
    return agree(this.inner, this.running.geckoId, pattern);
  }

  store(): Promise<Store | null> {
    return firefoxStore(this.inner, this.running.geckoId);
  }

  async restart(): Promise<Browser> {
    const { options, geckoId, profile } = this.running;
    await this.inner.close();
    return new FirefoxBrowser({ ...this.running, inner: await start(options, geckoId, profile) });
  }

  async renew(): Promise<Browser> {
    // In place, because a start takes seconds; one that is gone or does not obey is replaced.
    const done = await this.clear().catch(() => false);
    if (done) return this;
    await this.close();
    return launchFirefox(this.running.options);
  }

  async closePages(): Promise<void> {
    const old = await this.pages.all();
    await this.inner.newPage();
    for (const page of old) await page.close();
  }

  private async clear(): Promise<boolean> {
    await this.closePages();
    await this.inner.uninstallExtension(this.running.geckoId);
    // Where a page is closed while a prompt is put back there, the extension opens another one for it.
    await this.closePages();
    await this.setOffline(false);
    await forgetEverything(this.inner);
    await forgetDownloads(this.running.profile.path);
    await this.inner.installExtension(this.running.extension);
    await begun(this);
    return true;
  }

  mainThreadTime(tab: Tab): Promise<number> {
    return mainThreadTime(this.inner, contextOf(pageOf(tab)));
  }

  version(): Promise<string> {
    return this.inner.version().then((named) => named.slice(named.indexOf('/') + 1));
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const child = this.inner.process();
    if (!child) throw new Error('Firefox has no process of its own.');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
    await until('puppeteer notices', async () => !this.inner.connected);
    await this.running.profile.remove();
  }

  async close(): Promise<void> {
    if (this.inner.connected) await this.inner.close();
    await this.running.profile.remove();
  }
}

function runs(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
