import type { UserManifest } from 'wxt';
import { targetFeeds } from './assistants/target-status.ts';

/**
 * The one list of what the extension may do.
 * Every permission here was measured to add nothing to the single install warning
 * "Read and change your data on claude.ai"; e2e/specs/guards.spec.ts holds it to that.
 */
const permissions = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'scripting',
  'webRequest',
  'activeTab',
  'contextMenus',
];

/** Asked for at the moment of use: to be told when Claude is back. */
const optionalPermissions: UserManifest['optional_permissions'] = ['notifications'];

/** Hosts the pages and the worker may talk to: the status page and its origin, other assistants' own, nothing else. */
const statusHosts = [
  'https://status.claude.com',
  'https://anthropic.statuspage.io',
  ...targetFeeds.map(({ feed }) => new URL(feed).origin),
].join(' ');

/**
 * One key only: each takes it away from a page. Alt+Shift+V is free in Chrome, Edge and Firefox, and a V as in paste;
 * whoever wants another one changes it on the browser's own page for shortcuts.
 */
const commands: UserManifest['commands'] = {
  insert: { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_insert_here__' },
};

export function manifest(browser: string): UserManifest {
  return {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions,
    optional_permissions: optionalPermissions,
    // Asked for one assistant at a time, when the person wants prompts put into its page. None of it is held before.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    host_permissions: ['https://claude.ai/*'],
    // A private window's text must not reach the regular profile's disk (AMO policy 6.3.2).
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extensionName__' },
    commands,
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src ${statusHosts}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
    ...(browser === 'firefox' ? firefoxOnly : chromeOnly),
  };
}

const chromeOnly: UserManifest = {
  // 120: alarms of 30 s and a worker that webRequest wakes.
  minimum_chrome_version: '120',
  // Absent would let every other extension connect.
  externally_connectable: { ids: [], matches: [] },
};

const firefoxOnly: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'lifeboat@lifeboat-for-claude.example',
      // 140: the first with data_collection_permissions.
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};
