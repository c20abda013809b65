import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Profile {
  readonly path: string;
  /** True when the caller gave it and wants it again. */
  readonly kept: boolean;
  /** Removes it unless the caller gave it. */
  remove(): Promise<void>;
}

export async function openProfile(given: string | undefined): Promise<Profile> {
  if (given) await mkdir(given, { recursive: true });
  const path = given ?? (await mkdtemp(join(tmpdir(), 'lifeboat-profile-')));
  return {
    path,
    kept: given !== undefined,
    remove: async () => {
      // A browser's last child processes may still write for a moment.
      if (!given) await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Without developer mode Chromium switches an unpacked extension off when it reloads (measured, 156). */
export async function allowUnpacked(profile: string): Promise<void> {
  const file = join(profile, 'Default', 'Preferences');
  await mkdir(dirname(file), { recursive: true });
  const preferences = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
  await writeFile(file, preferences, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Where `wxt build` puts the extension. */
export function productionBuild(folder: 'chrome-mv3' | 'firefox-mv3'): string {
  return fileURLToPath(new URL(`../../.output/${folder}`, import.meta.url));
}
