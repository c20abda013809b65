// Plain JavaScript without dependencies: `npm start` asks before anything is installed.
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * A Chromium that loads unpacked extensions from the command line.
 * Branded Chrome (since 137) and Edge do not any more, so they are not looked for.
 * @returns {string | undefined}
 */
export function findChromium() {
  return (
    fromEnvironment('CHROMIUM_PATH') ??
    firstUsable([playwrightChromium(), ...onPath(['chromium', 'chromium-browser']), ...chromiumPlaces()])
  );
}

/**
 * A Firefox as users have it. Playwright's own is patched and cannot load extensions.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return (
    fromEnvironment('FIREFOX_PATH') ??
    firstUsable([...onPath(['firefox-esr', 'firefox']), ...firefoxPlaces()])
  );
}

/** @param {string} name */
function fromEnvironment(name) {
  const path = process.env[name];
  if (path && !existsSync(path)) throw new Error(`${name} is set to ${path}, which does not exist.`);
  return path || undefined;
}

/** @param {(string | undefined)[]} paths */
function firstUsable(paths) {
  return paths.find((path) => path && existsSync(path) && !isSnap(path));
}

/**
 * A snap sees neither the temporary folder nor hidden folders: no profile, no extension.
 * Ubuntu's /usr/bin/chromium-browser and /usr/bin/firefox are scripts that start one.
 * @param {string} path
 */
function isSnap(path) {
  const real = realpathSync(path);
  if (/[/\\]snap([/\\]|$)/.test(real)) return true;
  return statSync(real).size < 10_000 && readFileSync(real, 'utf8').includes('/snap/bin/');
}

/** @param {string[]} names */
function onPath(names) {
  if (process.platform === 'win32') return [];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright knows its own download folder, whatever the system and the settings. */
function playwrightChromium() {
  try {
    const playwright = createRequire(import.meta.url)('@playwright/test');
    return String(playwright.chromium.executablePath());
  } catch {
    return undefined;
  }
}

function chromiumPlaces() {
  if (process.platform === 'darwin') return inApplications('Chromium.app/Contents/MacOS/Chromium');
  if (process.platform === 'win32') return inPrograms('Chromium\\Application\\chrome.exe');
  return [];
}

function firefoxPlaces() {
  if (process.platform === 'darwin') return inApplications('Firefox.app/Contents/MacOS/firefox');
  if (process.platform === 'win32') return inPrograms('Mozilla Firefox\\firefox.exe');
  return [];
}

/** @param {string} path */
function inApplications(path) {
  return ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, path));
}

/** @param {string} path */
function inPrograms(path) {
  const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
  return [ProgramFiles, x86, LOCALAPPDATA].flatMap((folder) => (folder ? [join(folder, path)] : []));
}
