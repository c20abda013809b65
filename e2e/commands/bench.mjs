import { setup } from './setup.mjs';
import { openly, quietly } from './step.mjs';
import { projectNode, tool } from './tools.mjs';

process.exitCode = await bench(process.argv.slice(2));

/** @param {string[]} passedOn Names of browsers and of benchmarks; all of them without any. */
async function bench(passedOn) {
  if (!(await setup({ firefox: true })).browsers) return 1;
  const node = projectNode();
  for (const browser of ['chrome', 'firefox']) {
    const title = `Building the extension for ${browser}`;
    if (!(await quietly({ title, command: node, args: [tool('wxt'), 'build', '-b', browser] }))) return 1;
  }
  return openly({ title: 'Benchmarks', command: node, args: ['e2e/bench/run.ts', ...passedOn] });
}
