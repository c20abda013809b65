import type { Browser } from 'puppeteer-core';
import { contexts, send } from './bidi.ts';

// What neither puppeteer nor WebDriver BiDi (153) can do is asked of Firefox's own code.
// The functions travel as text: they run where `Services` is, not here.

export function stopEventPage(browser: Browser, geckoId: string): Promise<void> {
  return run(
    browser,
    `async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      if (extension.backgroundState !== 'stopped') throw new Error('still ' + extension.backgroundState);
    }`,
    geckoId,
  );
}

/** What "Reload" in about:debugging does; `runtime.reload()` would have to be called by the extension itself. */
export function reloadAddOn(browser: Browser, geckoId: string): Promise<void> {
  return run(
    browser,
    `async (id) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(id)).reload();
    }`,
    geckoId,
  );
}

/** Firefox uses a proxy on this machine even when it is offline, so the proxy's port goes too; 1 answers nobody. */
export function setOffline(browser: Browser, offline: boolean, proxyPort: number): Promise<void> {
  return run(
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
export function setAccess(browser: Browser, geckoId: string, isGranted: boolean): Promise<void> {
  return run(
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

export function setColorScheme(browser: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  return run(
    browser,
    `(value) => Services.prefs.setIntPref('${colorSchemePreference}', Number(value))`,
    colorScheme === 'dark' ? '0' : '1',
  );
}

export function forgetEverything(browser: Browser): Promise<void> {
  return run(
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
async function run(browser: Browser, source: string, arg: string): Promise<void> {
  const [window] = await contexts(browser, 'chrome');
  const outcome = await send(browser, 'script.callFunction', {
    functionDeclaration: source,
    arguments: [{ type: 'string', value: arg }],
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { type, exceptionDetails } = outcome as { type: string; exceptionDetails?: { text: string } };
  if (type !== 'success') throw new Error(`In Firefox: ${exceptionDetails?.text}`);
}
