import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** More than this takes long enough to be seen on a slow machine. Bytes, as they are loaded from the disk. */
export const popupMost = 60_000;

/** How many bytes of scripts a built popup loads before it can be drawn; what it loads later is not in its HTML. */
export async function popupBytes(folder: string): Promise<number> {
  const html = await readFile(join(folder, 'popup.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
  const sizes = await Promise.all(scripts.map((path) => stat(join(folder, path))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
