import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../browser/fixture.ts';
import { promptText } from './prompt.ts';
import * as step from './steps.ts';

const output = join(import.meta.dirname, '../../.output');
const builds = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

const built = (engine: keyof typeof builds, file: string) => readFile(join(output, builds[engine], file));

test('the manifest asks for exactly this, and for nothing else', async ({ engine }) => {
  const manifest = JSON.parse((await built(engine, 'manifest.json')).toString());
  expect(manifest).toMatchObject({
    manifest_version: 3,
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'webRequest',
      'activeTab',
      'contextMenus',
    ],
    optional_permissions: ['notifications'],
    host_permissions: ['https://claude.ai/*'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    content_scripts: [{ matches: ['https://claude.ai/*'], run_at: 'document_start' }],
  });
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  // Wide, as a person may set up anybody: what is let through is in the next tests and in answer.spec.ts.
  expect(policy).toContain("connect-src 'self' https: http://localhost:* http://127.0.0.1:*;");
  if (engine === 'chromium') expect(manifest.externally_connectable).toEqual({ ids: [], matches: [] });
  else
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
      optional: ['personalCommunications', 'websiteContent', 'authenticationInfo'],
    });
});

declare const chrome: {
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
};

test('installing shows one warning @chromium', async ({ browser, engine }) => {
  const manifest = (await built(engine, 'manifest.json')).toString();
  const desk = await browser.extensionPage('desk.html');
  // Names are looked up in the extension's messages, which a bare manifest has not.
  const bare = JSON.stringify({
    ...JSON.parse(manifest),
    name: 'Lifeboat',
    description: '',
    default_locale: undefined,
  });
  const warnings = await desk.evaluate(
    (text) => chrome.management.getPermissionWarningsByManifest(text),
    bare,
  );
  expect(warnings).toEqual(['Read and change your data on claude.ai']);
});

test('the content script stays within 15 kB gzipped', async ({ engine }) => {
  const size = gzipSync(await built(engine, 'content-scripts/claude.js'), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(15_000);
});

for (const file of ['content-scripts/claude.js', 'fill-composer.js']) {
  test(`${file} makes no markup of text`, async ({ engine }) => {
    const script = (await built(engine, file)).toString();
    expect(script.match(/innerHTML|outerHTML|insertAdjacentHTML/g)).toBeNull();
  });
}

test('no page and no content script writes to the console', async ({ engine }) => {
  const files = await readdir(join(output, builds[engine]), { recursive: true });
  const scripts = files.filter((file) => file.endsWith('.js') && file !== 'background.js');
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) expect((await built(engine, file)).toString(), file).not.toContain('console.');
  // The polyfill's two, WXT's one, and ours, which says the names of an error and of where it was (lib/core/bug.ts).
  const written = (await built(engine, 'background.js')).toString().match(/console\.\w+\([^)]{0,30}/g) ?? [];
  expect(written.filter((one) => one.includes('Lifeboat: '))).toHaveLength(1);
  expect(written).toHaveLength(4);
});

test('nothing leaves the extension but questions to the status page', async ({ browser, site }) => {
  const tab = await step.openClaude(browser);
  await step.writePrompt(tab);
  site.change({ fault: 'http-503' });
  await tab.press('Enter');
  const popup = await step.openPopup(browser);
  await step.keptAs(popup, 'failed', ({ state }) => state === 'failed');
  await step.press(popup, 'Copy');
  await step.press(popup, 'Put back');
  await browser.extensionPage('desk.html');
  await browser.extensionPage('options.html');
  await popup.waitFor(() => document.querySelector('[data-component]') !== null, undefined, 'the status');

  const own = site.requests.filter(({ origin }) => origin?.includes('-extension://'));
  expect(own.length).toBeGreaterThan(0);
  // Neither the extension nor the page, nor the browser on their behalf, asks anybody else.
  expect(new Set(site.requests.map(({ host }) => host))).toEqual(new Set(['claude.ai', 'status.claude.com']));
  for (const { method, host, path } of own) {
    expect(`${method} ${host}${path}`).toBe('GET status.claude.com/api/v2/summary.json');
  }
  // Whatever has no such origin on claude.ai is the page's own: its documents, their parts, and its marked requests.
  const unmarked = site.requests.filter(
    ({ host, fromPage, fetchDest }) =>
      host === 'claude.ai' && !fromPage && (fetchDest ?? 'empty') === 'empty',
  );
  expect(unmarked).toEqual([]);
  const word = encodeURIComponent(promptText.slice(0, 11));
  expect(site.requests.filter(({ path }) => path.includes(word) || path.includes('Compare'))).toEqual([]);
});

test('a popup opened twice within a minute asks the status page once', async ({ browser, site }) => {
  await step.openClaude(browser);
  const popup = await step.openPopup(browser);
  await popup.waitFor(() => document.querySelector('[data-component]') !== null, undefined, 'the status');
  await popup.reload();
  await popup.waitFor(
    () => document.querySelector('[data-component]') !== null,
    undefined,
    'the status again',
  );
  const asked = site.requests.filter(({ path }) => path === '/api/v2/summary.json');
  expect(asked).toHaveLength(1);
});
