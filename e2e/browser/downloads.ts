import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './condition.ts';

/** Where a browser of this profile puts what is downloaded. */
export const downloadFolder = (profile: string): string => join(profile, 'downloads');

/** The text of the one downloaded file whose name ends like this, once it is whole. */
export function downloaded(profile: string, ending: string): Promise<string> {
  return until(`a download ending with ${ending}`, async () => {
    // While it is written, both browsers have a second file beside it, or none of that name.
    const files = await readdir(downloadFolder(profile)).catch(() => []);
    if (files.some((file) => /\.(part|crdownload)$/.test(file))) return undefined;
    const file = files.find((each) => each.endsWith(ending));
    return file && ((await readFile(join(downloadFolder(profile), file), 'utf8')) || undefined);
  });
}

/** Nothing that was downloaded before may be taken for what comes now. */
export async function forgetDownloads(profile: string): Promise<void> {
  const files = await readdir(downloadFolder(profile)).catch(() => []);
  for (const file of files) await rm(join(downloadFolder(profile), file));
}
