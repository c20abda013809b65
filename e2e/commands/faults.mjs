import { rmSync } from 'node:fs';
import { setup } from './setup.mjs';
import { openly, quietly } from './step.mjs';
import { projectNode, tool } from './tools.mjs';

/** What is passed on picks among the faults, e.g. `-g SIGKILL`; the table is written by a whole run only. */
const passedOn = process.argv.slice(2);

process.exitCode = await faults();

async function faults() {
  if (!(await setup({ firefox: true })).browsers) return 1;
  const node = projectNode();
  for (const browser of ['chrome', 'firefox']) {
    const title = `Building the extension for ${browser}`;
    if (!(await quietly({ title, command: node, args: [tool('wxt'), 'build', '-b', browser] }))) return 1;
  }
  rmSync('.results/faults', { recursive: true, force: true });
  const test = [
    tool('@playwright/test', 'playwright'),
    'test',
    '-c',
    'e2e/playwright.config.ts',
    'durability',
  ];
  const env = { LIFEBOAT_FAULTS: '1' };
  const code = await openly({
    title: 'Every fault, in Chromium and Firefox',
    command: node,
    args: [...test, ...passedOn],
    env,
  });
  if (passedOn.length > 0) return code;
  // A loss goes into the table as well: it says what was measured, not what was hoped for.
  const title = 'The table of the README';
  return (await openly({ title, command: node, args: ['e2e/durability/publish.ts'] })) || code;
}
