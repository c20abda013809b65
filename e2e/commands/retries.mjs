import { ensureDependencies } from './dependencies.mjs';
import { openly } from './step.mjs';
import { projectNode } from './tools.mjs';

const args = ['e2e/replay/run-retries.ts', ...process.argv.slice(2)];
process.exitCode = (await ensureDependencies())
  ? await openly({ title: 'What waiting costs', command: projectNode(), args })
  : 1;
