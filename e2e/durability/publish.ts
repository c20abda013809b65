import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browser/browser.ts';
import { canMountDisk } from './disk.ts';
import { type FaultId, faultIds, faults } from './list.ts';
import type { Outcome } from './outcome.ts';
import { type Cell, type Results, tableOf, withTable } from './table.ts';

/** The end of `npm run faults`: puts what was measured into results.json and the README. */
const root = join(import.meta.dirname, '../..');
const readme = join(root, 'README.md');
const hasDisk = canMountDisk();

const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  browsers: { chromium: versionOf('chromium'), firefox: versionOf('firefox') },
  faults: Object.fromEntries(
    faultIds.map((id) => [id, { chromium: cellOf(id, 'chromium'), firefox: cellOf(id, 'firefox') }]),
  ),
};
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
const table = tableOf(results);
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table));
process.stdout.write(`${table}\n`);

function outcomeOf(id: FaultId, engine: BrowserName): Outcome | undefined {
  const file = join(root, '.results/faults', `${engine}-${id}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function cellOf(id: FaultId, engine: BrowserName): Cell {
  if (faults[id].absent?.[engine]) return 'absent';
  const outcome = outcomeOf(id, engine);
  if (outcome) return { ...outcome.loss, said: outcome.said };
  return faults[id].needsDisk && !hasDisk ? 'not-run-here' : 'broken';
}

function versionOf(engine: BrowserName): string {
  const versions = faultIds.flatMap((id) => outcomeOf(id, engine)?.version ?? []);
  return versions[0]?.split('.')[0] ?? '(none)';
}
