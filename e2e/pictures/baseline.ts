import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

/**
 * What the pictures looked like when somebody last looked at them, as a digest of each: pictures themselves would grow
 * the repository by half a megabyte with every change of a colour. `rendering` is the digest of a sample of text: where it
 * differs, fonts or browser differ, and every picture would.
 */
const Baseline = z.strictObject({ rendering: z.string(), pictures: z.record(z.string(), z.string()) });
export type Baseline = z.infer<typeof Baseline>;

/** Of what: each has a file of its own. */
type Of = 'popup' | 'pages';
const fileOf = (of: Of) => join(import.meta.dirname, `${of}.json`);

export async function readBaseline(of: Of): Promise<Baseline> {
  return Baseline.parse(JSON.parse(await readFile(fileOf(of), 'utf8')));
}

export async function writeBaseline(of: Of, baseline: Baseline): Promise<void> {
  await writeFile(fileOf(of), `${JSON.stringify(baseline, null, 2)}\n`);
}

export const digest = (png: Buffer): string => createHash('sha256').update(png).digest('hex').slice(0, 16);

/** How this machine and browser draw text and lines. */
export async function renderingOf(page: Page): Promise<string> {
  await page.setContent(
    `<p style="font: 14px system-ui; width: 300px">Sphinx of black quartz, judge my vow. <b>0123456789</b></p>
    <p><code>Sphinx of black quartz, judge my vow.</code> <kbd>Ctrl</kbd></p>
    <p style="font: 12px system-ui">Sphinx of black quartz · 14:02 <svg width="20" height="20"><circle cx="9" cy="9" r="7"/></svg></p>`,
  );
  return digest(await page.screenshot());
}
