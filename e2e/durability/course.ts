import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../browser/browser.ts';
import type { Site } from '../site/scene.ts';
import { mountDisk } from './disk.ts';
import { lookFor, saysRecovered } from './finding.ts';
import { type FaultId, faults } from './list.ts';
import type { Loss } from './loss.ts';
import { scenarios } from './scenarios.ts';
import { type Stage, withStage } from './stage.ts';
import { writeBefore } from './writing.ts';

/** What came of one fault in one browser. */
export interface Outcome {
  fault: FaultId;
  engine: BrowserName;
  version: string;
  loss: Loss;
}

/** Writes, lets the fault happen, recovers as a person would, and looks for what was written. */
export async function run(site: Site, engine: BrowserName, fault: FaultId): Promise<Outcome> {
  const scenario = scenarios[fault];
  const disk = faults[fault].needsDisk ? mountDisk() : undefined;
  let outcome: Outcome | undefined;
  const play = async (stage: Stage) => {
    const version = await stage.browser.version();
    await writeBefore(stage);
    await scenario.happen(stage);
    outcome = { fault, engine, version, loss: await lookFor(stage) };
    await note(outcome);
    if (faults[fault].says === 'recovered') await saysRecovered(stage);
  };
  try {
    await withStage({ engine, site, obstacle: scenario.obstacle, profile: disk?.path }, play);
  } finally {
    disk?.remove();
  }
  if (!outcome) throw new Error(`${fault} ended without an outcome.`);
  return outcome;
}

const results = join(import.meta.dirname, '../../.results/faults');

/** Where `npm run faults` collects them; noted before anything is asserted, so that a loss is in the table too. */
async function note(outcome: Outcome): Promise<void> {
  await mkdir(results, { recursive: true });
  await writeFile(join(results, `${outcome.engine}-${outcome.fault}.json`), JSON.stringify(outcome));
}
