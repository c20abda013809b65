import { ensureDependencies } from './dependencies.mjs';
import { openly } from './step.mjs';
import { projectNode, root } from './tools.mjs';

process.chdir(root);
const title = 'What is concluded from each situation';
process.exitCode = (await ensureDependencies())
  ? await openly({ title, command: projectNode(), args: ['e2e/commands/scenario-matrix.ts'] })
  : 1;
