import { execFileSync } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `npm run pictures`: lets the tests make the README's pictures from the built extension, and puts them here. */
const root = join(import.meta.dirname, '../..');
const pictures = ['popup-outage-light.png', 'popup-outage-dark.png'];

const runner = join(root, 'node_modules/@playwright/test/cli.js');
const args = [runner, 'test', '-c', 'e2e/playwright.config.ts', '--project=chromium', 'pictures'];
execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
for (const name of pictures) {
  await copyFile(join(root, '.results/pictures', name), join(import.meta.dirname, name));
}
