import { parseArgs } from 'node:util';
import { readFolder } from './folder.ts';
import { makeHistory } from './history.ts';
import { type Replayed, replay } from './replay.ts';
import { table } from './table.ts';
import type { Tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    every: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    weeks: { type: 'string', default: '13' },
  },
});
const seed = Number(values.seed);
const history = values.folder
  ? readFolder(values.folder, Number(values.every))
  : makeHistory(seed, Number(values.weeks));

print(replay(history, seed));

function print({ ours, byIndicator, byIncident, days, requests, troubles, notices }: Replayed): void {
  const hours = (minutes: number) => (minutes / 60).toFixed(1);
  const row = (name: string, { falselyRed, missed, late, blind }: Tally) => [
    name,
    hours(falselyRed),
    hours(missed),
    hours(late),
    hours(blind),
  ];
  const heading = [
    'hours about claude.ai',
    'falsely red',
    'missed',
    'seen at the next look',
    'page unreadable',
  ];
  const rows = [
    row('Lifeboat, by component', ours),
    row('by indicator', byIndicator),
    row('by open incident', byIncident),
  ];
  const weekly = (count: number) => ((count / days) * 7).toFixed(1);
  process.stdout.write(`\n${days.toFixed(1)} days, ${history.captures.length} states of the page.\n\n`);
  process.stdout.write(`${table([heading, ...rows])}\n`);
  process.stdout.write(
    `Shown as trouble ${weekly(troubles)} times a week; ${weekly(notices)} notices a week that it is over, for who asks each time; ${Math.round(requests / Math.max(1, days))} requests a day.\n\n`,
  );
}
