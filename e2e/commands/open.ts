import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { extensionFlags, practiceFlags } from '../browser/chromium-flags.ts';
import { findChromium } from '../browser/find.mjs';
import { allowUnpacked, openProfile, productionBuild } from '../browser/profile.ts';
import { startSite } from '../site/server.ts';

// Started directly, not by Playwright: a person at the window gets the browser as it is.
await (process.argv.includes('--live') ? openLive() : openPractice());

async function openPractice(): Promise<void> {
  const site = await startSite({}, { controlBar: true });
  const profile = await openProfile(undefined);
  say('This claude.ai is a practice one on your machine. Break it with the bar on the page.');
  // Without --test-type a warning about the certificate flag covers the page.
  await untilClosed(profile.path, [...practiceFlags(site.port), '--test-type']);
  await site.close();
  await profile.remove();
}

/** The real claude.ai: no flag that weakens anything, and a profile that stays signed in. */
async function openLive(): Promise<void> {
  const profile = join(cacheFolder(), 'lifeboat-for-claude', 'live-profile');
  await mkdir(profile, { recursive: true });
  say(`This is the real claude.ai, with a profile of its own in ${profile}`);
  await untilClosed(profile, []);
}

function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME ?? join(homedir(), '.cache');
}

async function untilClosed(profile: string, flags: string[]): Promise<void> {
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium found. Run `npm start`, or set CHROMIUM_PATH.');
  await allowUnpacked(profile);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const always = ['--no-first-run', '--no-default-browser-check', `--user-data-dir=${profile}`];
  const extension = extensionFlags(productionBuild('chrome-mv3'));
  say('Close the browser, or press Ctrl+C here, to end.');
  const args = [...always, ...asRoot, ...extension, ...flags, 'https://claude.ai/new'];
  const child = spawn(chromium, args, { stdio: 'ignore' });
  const end = () => child.kill();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
