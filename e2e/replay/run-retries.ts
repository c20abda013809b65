import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { quantile, Spells, schedules, simulate } from './retries.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: join(import.meta.dirname, 'claude-ai-spells.json') },
    seed: { type: 'string', default: '1' },
  },
});
const spells = Spells.parse(JSON.parse(readFileSync(values.file, 'utf8')));
const seed = Number(values.seed);

const rows = schedules.map(([name, schedule]) => {
  const costs = simulate(schedule, spells, seed);
  const tries = costs.map((cost) => cost.tries);
  const wasted = costs.map((cost) => cost.wasted);
  const mean = tries.reduce((sum, each) => sum + each, 0) / tries.length;
  return [
    name,
    String(quantile(tries, 0.5)),
    mean.toFixed(1),
    String(quantile(tries, 0.9)),
    quantile(wasted, 0.5).toFixed(1),
    quantile(wasted, 0.9).toFixed(1),
  ];
});
const heading = ['plan', 'tries: median', 'mean', 'p90', 'minutes wasted: median', 'p90'];
process.stdout.write(
  `\n${spells.length} spells of trouble. The silence while the status page is red is left out: as if it had shown nothing.\n\n`,
);
process.stdout.write(`${table([heading, ...rows])}\n`);
