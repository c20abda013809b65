import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from '../browser/find.mjs';
import { quietly } from './step.mjs';
import { projectNode, tool } from './tools.mjs';

/** @returns {Promise<boolean>} */
export async function ensureChromium() {
  if (starts(findChromium())) return true;
  await quietly({
    title: 'Downloading Chromium',
    command: projectNode(),
    args: [tool('@playwright/test', 'playwright'), 'install', '--no-shell', 'chromium'],
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    limitSeconds: 180,
  });
  if (starts(findChromium())) return true;
  if (canInstallPackages() && (await installPackage('chromium')) && starts(findChromium())) return true;
  return explain('Chromium', 'CHROMIUM_PATH', chromiumAdvice[process.platform] ?? chromiumAdvice.linux);
}

/** @returns {Promise<boolean>} */
export async function ensureFirefox() {
  if (starts(findFirefox())) return true;
  if (canInstallPackages() && (await installPackage('firefox-esr')) && starts(findFirefox())) return true;
  return explain('Firefox', 'FIREFOX_PATH', firefoxAdvice[process.platform] ?? firefoxAdvice.linux);
}

/** @type {Partial<Record<NodeJS.Platform, string>> & { linux: string }} */
const chromiumAdvice = {
  linux:
    'Install the package "chromium" (not the snap), or run "npx playwright install --with-deps chromium".\n' +
    'Google Chrome does not do: since 137 it ignores --load-extension.',
  darwin: 'Run "npx playwright install chromium". Google Chrome does not do: it ignores --load-extension.',
  win32: 'Run "npx playwright install chromium". Chrome and Edge do not do: they ignore --load-extension.',
};

/** @type {Partial<Record<NodeJS.Platform, string>> & { linux: string }} */
const firefoxAdvice = {
  linux: 'Install the package "firefox-esr" or "firefox" (not the snap, which cannot see temporary folders).',
  darwin: 'Install Firefox into the Applications folder.',
  win32: 'Install Firefox.',
};

/**
 * @param {string} browser
 * @param {string} variable
 * @param {string} advice
 */
function explain(browser, variable, advice) {
  process.stdout.write(`\nNo ${browser} that can be used was found.\n${advice}\n`);
  process.stdout.write(`If you have one elsewhere, put its path into ${variable}.\n\n`);
  return false;
}

/**
 * On Linux a downloaded browser may lack libraries; elsewhere asking for the version opens a window.
 * @param {string | undefined} path
 */
function starts(path) {
  if (!path) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}

function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {string} name */
async function installPackage(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = { title: 'Reading the package lists', command: 'apt-get', args: ['update'], env };
  const args = ['install', '-y', '--no-install-recommends', name];
  return (await quietly(update)) && quietly({ title: `Installing ${name}`, command: 'apt-get', args, env });
}
