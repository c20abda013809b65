import type { Site } from '../site/scene.ts';
import { launchChromium } from './chromium.ts';
import type { InPopup } from './chromium-popup.ts';
import { launchFirefox } from './firefox.ts';

/** One page of the browser. */
export interface Tab {
  /** Resolves when the DOM is there. A page that does not load is a state of the tab, not an error. */
  goto(url: string): Promise<void>;
  /** In the page's own world, or in the extension page's when it is one. */
  evaluate<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Waits until `fn` returns something truthy, across navigations. `what` names it when it never does. */
  waitFor<A>(fn: (arg: A) => unknown, arg: A, what: string, timeoutMs?: number): Promise<void>;
  /** Waits for the element to be visible, then presses the mouse on it. CSS selectors only. */
  click(selector: string): Promise<void>;
  /** Real input at the focus. A line break is typed as Shift+Enter, as a person has to. */
  type(text: string): Promise<void>;
  /** `Enter`, `Shift+Enter`, `Control+V`, … */
  press(key: string): Promise<void>;
  /** `textContent` of the first match, once there is one. */
  text(selector: string): Promise<string>;
  reload(): Promise<void>;
  /** Brings it to the front: Firefox slows the timers of tabs behind, and sends them no keys. */
  activate(): Promise<void>;
  close(): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** In Firefox the colour scheme holds for all tabs. */
  setViewport(width: number, height: number, colorScheme?: 'light' | 'dark'): Promise<void>;
}

export interface Browser {
  readonly name: BrowserName;
  /** Host of the extension's page URLs. */
  readonly extensionId: string;
  newTab(url: string): Promise<Tab>;
  /** `popup.html`, `desk.html#welcome`, … in a tab. */
  extensionPage(path: string): Promise<Tab>;
  /** All open pages, newest last. */
  tabs(): Promise<Tab[]>;
  /** The tab that `action` opens, once its address is there. */
  nextTab(action: () => Promise<void>): Promise<Tab>;
  /**
   * Chromium: in the service worker, started if it is stopped.
   * Firefox: in a page of the extension, as the event page has no address for WebDriver BiDi.
   */
  worker<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Stops the service worker or event page; resolves when it is gone. */
  stopWorker(): Promise<void>;
  /** Whether the service worker or event page runs now; asking does not start it. */
  workerRuns(): Promise<boolean>;
  /** Ends the page's process as a crash does. */
  crash(tab: Tab): Promise<void>;
  /** Clears a site's data as the browser's own settings do. `host`: of the site, without a scheme. */
  clearSiteData(host: string): Promise<void>;
  /** A tab in a private window. */
  privateTab(url: string): Promise<Tab>;
  /** A click on the toolbar icon over a claude.ai tab. Chromium only: Firefox has no way to it from outside. */
  actionPopup?(): Promise<InPopup>;
  /** Presses the extension's one shortcut over this tab, which lets it into the page as a person's key does. */
  pressShortcut(tab: Tab): Promise<void>;
  /** Reloads the extension as an update does: its pages close, its worker starts anew, old content scripts are orphaned. */
  reloadExtension(): Promise<void>;
  /** As if the user had copied this text elsewhere. */
  writeClipboard(text: string): Promise<void>;
  /** What the user would paste now. */
  readClipboard(): Promise<string>;
  /** The text of the one downloaded file whose name ends like this, once it is there. */
  downloaded(ending: string): Promise<string>;
  setOffline(offline: boolean): Promise<void>;
  /**
   * Firefox only: Chromium (156) takes nothing for good but from its own store or by a policy of a managed machine.
   * Null where Firefox takes signed ones only, as Mozilla's own release does; Debian's does not.
   */
  store?(): Promise<Store | null>;
  /** Ends the browser as a person does, and starts it again with what is installed for good. Firefox only. */
  restart?(): Promise<Browser>;
  /** Takes the extension's access to claude.ai away, or gives it back, as a person can in the browser's own settings. */
  setAccess(isGranted: boolean): Promise<void>;
  /** As if the person had agreed before that the extension reaches this site, and to all it asks for with that. */
  agree(pattern: string): Promise<void>;
  /** What is open; an empty page is there after it. */
  closePages(): Promise<void>;
  /** As if freshly installed in a new profile. The same process where that is safe; use the returned one. */
  renew(): Promise<Browser>;
  /** Ends the process, without any chance to save unless `signal` gives one. A given profile stays. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** CPU time that the thread of the tab's page has used so far. Milliseconds. */
  mainThreadTime(tab: Tab): Promise<number>;
  /** The browser's own version, e.g. `156.0.8078.79`. */
  version(): Promise<string>;
  /** Ends its own process and removes its own temporary profile. */
  close(): Promise<void>;
}

/** Puts the extension in as a store does, packed and for good, where everything else here loads it as a developer does. */
export interface Store {
  /** Over an older one it is an update. `build`: a folder. */
  install(build: string): Promise<void>;
  uninstall(): Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The practice server; every host name leads to it and nowhere else. */
  site: Pick<Site, 'port' | 'proxyPort'>;
  /** Folder of the unpacked extension; the production build unless given. */
  extension?: string;
  headless?: boolean;
  /** A folder to keep as the profile, for tests that start the browser again. */
  profile?: string;
  /** Whether it is to be renewed in place for test after test; not for those that start it again with its profile. */
  renewable?: boolean;
  /** Chromium's own language, BCP 47. Firefox speaks those that it was installed with, and is not told. */
  language?: string;
  /** Clocks in Firefox's pages as fine as in the browser's own code, for benchmarks; Chromium's tell 0.1 ms anyway. */
  fineClock?: boolean;
}

export function launch(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
