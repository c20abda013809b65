import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Node that the lockfile names: the tools want 22 or newer, whatever the machine has. */
export function projectNode() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * A tool of the project, to be run by the project's Node.
 * @param {string} name The package, e.g. `wxt`.
 * @param {string} [binary] If it is called something else, e.g. `tsc`.
 */
export function tool(name, binary = name) {
  const file = join(root, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof bin === 'string' ? bin : bin[binary]);
}

/** npm as it was started, else as it is found. */
export function npm() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script) && existsSync(script)) {
    return { command: process.execPath, before: [script] };
  }
  return { command: 'npm', before: [] };
}
