import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './step.mjs';
import { npm, projectNode, root } from './tools.mjs';

/** @returns {Promise<boolean>} Whether everything in package-lock.json is installed. */
export async function ensureDependencies() {
  if (areInstalled()) return true;
  const { command, before } = npm();
  // Not `npm ci`: on Windows it cannot delete the Node that is running this, and it refuses a lockfile made
  // where a registry had no packages for other systems. `--no-save` leaves the lockfile as it is.
  const args = [...before, 'install', '--no-save', '--no-audit', '--no-fund'];
  if (!(await quietly({ title: 'Installing what package-lock.json lists', command, args }))) return false;
  if (areInstalled()) return true;
  process.stdout.write(existsSync(projectNode()) ? notAsListed : noNode);
  return false;
}

const notAsListed =
  'npm installed other versions than package-lock.json lists. Delete node_modules and start again.\n';
const noNode = 'npm did not run the install script of the package "node". Allow it and start again.\n';

function areInstalled() {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  // npm keeps here what it really installed.
  const have = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const missing = Object.entries(wanted).some(([path, entry]) => {
    if (path === '') return false;
    const found = have[path];
    return found ? found.version !== entry.version : !(entry.optional || entry.devOptional || entry.peer);
  });
  return !missing && existsSync(projectNode());
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>}
 */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
