import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, ensureFirefox } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root } from './tools.mjs';

/**
 * Installs what is missing; says nothing when nothing is.
 * @param {{ firefox: boolean }} wanted
 * @returns {Promise<{ dependencies: boolean, browsers: boolean }>} What is there now.
 */
export async function setup({ firefox }) {
  process.chdir(root);
  if (!(await ensureDependencies())) return { dependencies: false, browsers: false };
  const chromium = await ensureChromium();
  return { dependencies: true, browsers: (!firefox || (await ensureFirefox())) && chromium };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { browsers } = await setup({ firefox: true });
  process.exitCode = browsers ? 0 : 1;
}
