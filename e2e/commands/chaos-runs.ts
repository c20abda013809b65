import { parseArgs } from 'node:util';
import type { BrowserName } from '../browser/browser.ts';
import { report, stepLine } from '../chaos/report.ts';
import { type Course, type OnStep, run } from '../chaos/run.ts';
import { startSite } from '../site/server.ts';

// Started by chaos.mjs, which gives every value but `trace`.
const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true },
    seed: { type: 'string' },
    steps: { type: 'string' },
    runs: { type: 'string' },
    trace: { type: 'boolean' },
  },
});

const [seed, steps, runs] = [Number(values.seed), Number(values.steps), Number(values.runs)];
const engines = (values.browser ?? []) as BrowserName[];
const site = await startSite();
const say = (line: string) => process.stdout.write(`${line}\n`);
const trace: OnStep = (number, done) => values.trace && say(stepLine(number, done));
let broken = 0;
for (const engine of engines) {
  for (let each = 0; each < runs; each++) await once({ engine, seed: seed + each, steps });
}
await site.close();
say(`\n${engines.length * runs - broken} runs held, ${broken} did not`);
process.exitCode = broken > 0 ? 1 : 0;

async function once(course: Course): Promise<void> {
  const since = Date.now();
  const outcome = await run(site, course, trace);
  if (outcome.breaches.length > 0) broken += 1;
  say(`${report(course, outcome)} (${Math.round((Date.now() - since) / 1000)} s)`);
}
