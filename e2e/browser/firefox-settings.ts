import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './browser.ts';
import { downloadFolder } from './downloads.ts';

/** Any fixed one will do: it makes the addresses of the extension's pages known before they are opened. */
export const extensionUuid = '5b6f0f3c-7f0a-4d51-9a55-0c1c1a7e0b0a';

export async function geckoId(extension: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id = /"gecko":\{"id":"([^"]+)"/.exec(JSON.stringify(manifest))?.[1];
  if (!id) throw new Error(`${extension} has no browser_specific_settings.gecko.id`);
  return id;
}

export function firefoxPreferences(
  options: LaunchOptions,
  id: string,
  profile: string,
): Record<string, unknown> {
  return {
    ...throughProxy(options.site.proxyPort),
    ...silence,
    ...(options.fineClock && { 'privacy.reduceTimerPrecision': false }),
    'browser.download.folderList': 2,
    'browser.download.dir': downloadFolder(profile),
    'extensions.webextensions.uuids': JSON.stringify({ [id]: extensionUuid }),
    // A temporary extension is uninstalled when Firefox ends; with a kept profile its data has to outlive that.
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
    // Obeyed by those builds that can do without signatures: for what is installed as a store does it.
    'xpinstall.signatures.required': false,
  };
}

function throughProxy(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    // What a test starts on this computer.
    'network.proxy.no_proxies_on': '127.0.0.1',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** Everything Firefox would ask for by itself, so that the practice server sees the product alone. */
const silence: Record<string, unknown> = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'network.http.speculative-parallel-limit': 0,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.region.network.url': '',
  'browser.search.update': false,
  'browser.newtabpage.enabled': false,
  'browser.aboutHomeSnippets.updateUrl': '',
  'extensions.update.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': 'data:,',
  'dom.push.connection.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  // Shows JSON as a plain document, in which an extension's manifest.json has the extension's rights.
  'devtools.jsonview.enabled': false,
};

/** Release builds obey `services.settings.server` only with it (measured, 153). */
export const firefoxEnvironment = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };
