import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../browser/browser.ts';
import type { FaultId } from './list.ts';
import type { Loss } from './loss.ts';

/** What came of one fault in one browser. */
export interface Outcome {
  fault: FaultId;
  engine: BrowserName;
  version: string;
  loss: Loss;
  /** Whether what must be said was said; null where nothing must. */
  said: boolean | null;
}

const folder = join(import.meta.dirname, '../../.results/faults');

/** Where `npm run faults` collects them. */
export async function note(outcome: Outcome): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${outcome.engine}-${outcome.fault}.json`), JSON.stringify(outcome));
}
