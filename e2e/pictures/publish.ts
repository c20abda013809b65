import { execFileSync } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * `npm run pictures`: lets the tests picture every state of the popup, keeps what they look like now, and puts the
 * README's pictures, which are of the built extension, here. Look at them in `.results/pictures`.
 */
const root = join(import.meta.dirname, '../..');
const pictures = ['popup-outage-light.png', 'popup-outage-dark.png'];

const runner = join(root, 'node_modules/@playwright/test/cli.js');
const args = [runner, 'test', '-c', 'e2e/playwright.config.ts', '--project=chromium', 'pictures'];
const env = { ...process.env, LIFEBOAT_PICTURES: 'keep' };
execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
for (const name of pictures) {
  await copyFile(join(root, '.results/pictures', name), join(import.meta.dirname, name));
}
