import { mkdirSync, rmSync } from 'node:fs';
import { browserCounts, unitCounts } from './counts.mjs';
import { setup } from './setup.mjs';
import { openly } from './step.mjs';
import { projectNode, tool } from './tools.mjs';

const matrix = process.argv.includes('--matrix');
const passedOn = process.argv.slice(2).filter((arg) => arg !== '--matrix');
const reports = { unit: '.results/unit.json', e2e: '.results/e2e.json' };
const total = { passed: 0, failed: 0 };

const { dependencies, browsers } = await setup({ firefox: true });
if (!browsers) add({ passed: 0, failed: 1 });
if (dependencies) await everything();
process.exitCode = total.failed > 0 ? 1 : 0;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);

/** One failure does not hide the next: every step runs. */
async function everything() {
  mkdirSync('.results', { recursive: true });
  if (!matrix) {
    await counted(
      run('Types', 'wxt', ['prepare']).then((code) => code || run('Types', 'typescript:tsc', ['--noEmit'])),
    );
    await counted(run('Lint', '@biomejs/biome:biome', ['check', '.']));
    await counted(run('Unused code', 'knip', []));
    await unitTests();
  }
  const chrome = await counted(run('Build for Chrome and Edge', 'wxt', ['build']));
  const firefox = await counted(run('Build for Firefox', 'wxt', ['build', '-b', 'firefox']));
  if (chrome && firefox) await browserTests();
  else add({ passed: 0, failed: 1 });
}

async function unitTests() {
  rmSync(reports.unit, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`];
  const code = await run('Unit tests', 'vitest', ['run', ...reporters]);
  add(unitCounts(reports.unit, code));
}

/** One browser after the other: started once for many tests, which a common order would stop and start at every turn. */
async function browserTests() {
  /** @type {Record<string, string>} */
  const env = matrix ? { LIFEBOAT_MATRIX: '1' } : {};
  const named = ['chromium', 'firefox'].filter((engine) => passedOn.includes(`--project=${engine}`));
  for (const engine of named.length > 0 ? named : ['chromium', 'firefox']) {
    rmSync(reports.e2e, { force: true });
    const args = ['test', '-c', 'e2e/playwright.config.ts', `--project=${engine}`];
    const others = passedOn.filter((arg) => !arg.startsWith('--project='));
    const all = [...args, ...order(), ...others];
    const code = await run(`End-to-end tests in ${engine}`, '@playwright/test:playwright', all, env);
    add(browserCounts(reports.e2e, code));
  }
}

/** A new order each time; the seed in the heading repeats it. */
function order() {
  if (passedOn.includes('--shuffle')) return [];
  return ['--shuffle', String(Math.floor(Math.random() * 1_000_000))];
}

/**
 * @param {string} title
 * @param {string} name A package, or `package:binary`.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(title, name, args, env = {}) {
  const [owner = '', binary] = name.split(':');
  const heading = `${title}: ${binary ?? owner} ${args.join(' ')}`;
  return openly({ title: heading, command: projectNode(), args: [tool(owner, binary), ...args], env });
}

/**
 * Counts a step that is not a list of tests as one.
 * @param {Promise<number>} code The command's exit code.
 */
async function counted(code) {
  const well = (await code) === 0;
  add({ passed: well ? 1 : 0, failed: well ? 0 : 1 });
  return well;
}

/** @param {import('./counts.mjs').Counts} counts */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}
