import { parseArgs } from 'node:util';
import { setup } from './setup.mjs';
import { openly, quietly } from './step.mjs';
import { projectNode, tool } from './tools.mjs';

const builds = { chromium: ['build'], firefox: ['build', '-b', 'firefox'] };

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    steps: { type: 'string', default: '30' },
    runs: { type: 'string', default: '5' },
    trace: { type: 'boolean', default: false },
  },
});

process.exitCode = await chaos();

async function chaos() {
  const { browser, seed, steps, runs, trace } = values;
  const unknown = browser.find((name) => !(name in builds));
  if (unknown) {
    process.stdout.write(`There is no browser "${unknown}" here: chromium or firefox.\n`);
    return 1;
  }
  if (!(await setup({ firefox: browser.includes('firefox') })).browsers) return 1;
  for (const name of browser) {
    const args = [tool('wxt'), ...builds[/** @type {'chromium' | 'firefox'} */ (name)]];
    if (!(await quietly({ title: `Building for ${name}`, command: projectNode(), args }))) return 1;
  }
  const wanted = ['--seed', seed, '--steps', steps, '--runs', runs, ...(trace ? ['--trace'] : [])];
  const engines = browser.flatMap((name) => ['--browser', name]);
  const title = `Chaos: ${runs} runs of ${steps} steps in ${browser.join(' and ')}, from seed ${seed}`;
  const command = projectNode();
  return openly({ title, command, args: ['e2e/commands/chaos-runs.ts', ...engines, ...wanted] });
}
