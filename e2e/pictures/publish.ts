import { execFileSync } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * `npm run pictures`: lets the tests picture every state of popup, Desk and Options, keeps what they look like now, and
 * puts the pictures of the README and the stores, which are of the built extension, here. Look at them in `.results/pictures`.
 */
const root = join(import.meta.dirname, '../..');
const pictures = [
  'popup-outage-light.png',
  'popup-outage-dark.png',
  'store/popup.png',
  'store/notice.png',
  'store/desk.png',
  'store/tile.png',
];

const runner = join(root, 'node_modules/@playwright/test/cli.js');
const args = [runner, 'test', '-c', 'e2e/playwright.config.ts', '--project=chromium', 'pictures'];
const env = { ...process.env, LIFEBOAT_PICTURES: 'keep' };
execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
await mkdir(join(import.meta.dirname, 'store'), { recursive: true });
for (const name of pictures) {
  await copyFile(join(root, '.results/pictures', name), join(import.meta.dirname, name));
}
