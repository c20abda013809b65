import type { BrowserName } from '../browser/browser.ts';
import type { Site } from '../site/scene.ts';
import { mountDisk } from './disk.ts';
import { lookFor, saysRecovered } from './finding.ts';
import { type FaultId, faults } from './list.ts';
import { note, type Outcome } from './outcome.ts';
import { scenarios } from './scenarios.ts';
import { type Stage, withStage } from './stage.ts';
import { writeBefore } from './writing.ts';

/** Writes, lets the fault happen, recovers as a person would, and looks for what was written. */
export async function run(site: Site, engine: BrowserName, fault: FaultId): Promise<Outcome> {
  const { obstacle, happen } = scenarios[fault];
  const { needsDisk, says } = faults[fault];
  const disk = needsDisk ? mountDisk() : undefined;
  const play = async (stage: Stage): Promise<Outcome> => {
    const version = await stage.browser.version();
    await writeBefore(stage);
    await happen(stage);
    const loss = await lookFor(stage);
    if (says === 'recovered') stage.said = await saysRecovered(stage);
    const outcome = { fault, engine, version, loss, said: stage.said };
    // Before anything is asserted: a loss belongs into the table too.
    await note(outcome);
    return outcome;
  };
  try {
    return await withStage({ engine, site, obstacle, folder: disk?.path }, play);
  } finally {
    disk?.remove();
  }
}
