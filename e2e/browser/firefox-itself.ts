import type { Browser } from 'puppeteer-core';
import { contexts, send } from './bidi.ts';

// What neither puppeteer nor WebDriver BiDi (153) can do is asked of Firefox's own code.
// The functions travel as text: they run where `Services` is, not here.

export async function stopEventPage(browser: Browser, geckoId: string): Promise<void> {
  await run(
    browser,
    `async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      // What comes in while it ends keeps it alive.
      for (const end = Date.now() + 10_000; Date.now() < end; ) {
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        if (extension.backgroundState === 'stopped') return;
        await new Promise((resolve) => Services.tm.dispatchToMainThread(resolve));
      }
      throw new Error('still ' + extension.backgroundState);
    }`,
    geckoId,
  );
}

/** What "Reload" in about:debugging does; `runtime.reload()` would have to be called by the extension itself. */
export async function reloadAddOn(browser: Browser, geckoId: string): Promise<void> {
  await run(
    browser,
    `async (id) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(id)).reload();
    }`,
    geckoId,
  );
}

export async function eventPageRuns(browser: Browser, geckoId: string): Promise<boolean> {
  const state = `async (id) => WebExtensionPolicy.getByID(id).extension.backgroundState`;
  return (await run(browser, state, geckoId)) !== 'stopped';
}

/** Whether an extension that nobody signed may be installed for good. */
export async function takesUnsigned(browser: Browser): Promise<boolean> {
  const source = `() => {
    const { AppConstants } = ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs');
    return !AppConstants.MOZ_REQUIRE_SIGNING;
  }`;
  return (await run(browser, source, '')) === true;
}

/** No key that WebDriver presses reaches the browser's own window (153). */
export async function pressShortcut(browser: Browser, geckoId: string): Promise<void> {
  await run(
    browser,
    `async (id) => {
      const keys = 'ext-keyset-id-' + id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
      Services.wm.getMostRecentWindow('navigator:browser').document.querySelector('#' + keys + ' key').doCommand();
    }`,
    geckoId,
  );
}

/** Of the content process that a tab's page lives in, by the tab's id on the wire. */
export async function processOf(browser: Browser, context: string): Promise<number> {
  const source = `async (id) => {
    const { NavigableManager } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs');
    return String(NavigableManager.getBrowsingContextById(id).currentWindowGlobal.osPid);
  }`;
  return Number(await run(browser, source, context));
}

/** CPU time of the main thread of a tab's content process so far. Milliseconds. */
export async function mainThreadTime(browser: Browser, context: string): Promise<number> {
  const id = await processOf(browser, context);
  const source = `async (id) => {
    const { children } = await ChromeUtils.requestProcInfo();
    const { threads } = children.find(({ pid }) => pid === Number(id));
    return String(threads.find(({ tid }) => tid === Number(id)).cpuTime);
  }`;
  return Number(await run(browser, source, String(id))) / 1_000_000;
}

export async function clearSiteData(browser: Browser, host: string): Promise<void> {
  await run(
    browser,
    `async (host) => {
      await new Promise((resolve) => Services.clearData.deleteDataFromSite(
        host, {}, true, Ci.nsIClearDataService.CLEAR_COOKIES_AND_SITE_DATA, { onDataDeleted: resolve }));
    }`,
    host,
  );
}

export async function openPrivateWindow(browser: Browser): Promise<void> {
  await run(
    browser,
    `async () => {
      Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
    }`,
    '',
  );
}

/** Firefox uses a proxy on this machine even when it is offline, so the proxy's port goes too; 1 answers nobody. */
export async function setOffline(browser: Browser, offline: boolean, proxyPort: number): Promise<void> {
  await run(
    browser,
    `(port) => {
      Services.prefs.setIntPref('network.proxy.ssl_port', Number(port));
      Services.prefs.setIntPref('network.proxy.http_port', Number(port));
      Services.io.offline = port === '1';
    }`,
    offline ? '1' : String(proxyPort),
  );
}

/** What the add-on's page does when a person takes a permission away or gives it back. */
export async function setAccess(browser: Browser, geckoId: string, isGranted: boolean): Promise<void> {
  await run(
    browser,
    `async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      const claude = { permissions: [], origins: ['https://claude.ai/*'] };
      await ExtensionPermissions.${isGranted ? 'add' : 'remove'}(id, claude, extension);
    }`,
    geckoId,
  );
}

/** What the prompt of `permissions.request` does when a person agrees, data included. */
export async function agree(browser: Browser, geckoId: string, pattern: string): Promise<void> {
  await run(
    browser,
    `async (both) => {
      const [id, pattern] = JSON.parse(both);
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      const gecko = extension.manifest.browser_specific_settings.gecko;
      const data_collection = gecko.data_collection_permissions.optional;
      await ExtensionPermissions.add(id, { permissions: [], origins: [pattern], data_collection }, extension);
    }`,
    JSON.stringify([geckoId, pattern]),
  );
}

export async function setColorScheme(browser: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  await run(
    browser,
    `(value) => Services.prefs.setIntPref('${colorSchemePreference}', Number(value))`,
    colorScheme === 'dark' ? '0' : '1',
  );
}

export async function forgetEverything(browser: Browser): Promise<void> {
  await run(
    browser,
    `async () => {
      Services.prefs.clearUserPref('${colorSchemePreference}');
      await new Promise((resolve) => Services.clearData.deleteData(
        Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: resolve }));
    }`,
    '',
  );
}

const colorSchemePreference = 'layout.css.prefers-color-scheme.content-override';

/** Needs `--remote-allow-system-access`. */
async function run(browser: Browser, source: string, arg: string): Promise<unknown> {
  const [window] = await contexts(browser, 'chrome');
  const outcome = await send(browser, 'script.callFunction', {
    functionDeclaration: source,
    arguments: [{ type: 'string', value: arg }],
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { type, result, exceptionDetails } = outcome as Outcome;
  if (type !== 'success') throw new Error(`In Firefox: ${exceptionDetails?.text}`);
  return result?.value;
}

interface Outcome {
  type: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}
