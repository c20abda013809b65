import { setup } from './setup.mjs';
import { openly, quietly } from './step.mjs';
import { projectNode, tool } from './tools.mjs';

const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

process.exitCode = await start(process.argv.slice(2));

/** @param {string[]} args */
async function start(args) {
  if (!(await setup({ firefox: false })).browsers) return 1;
  const node = projectNode();
  if (!(await quietly({ title: 'Building the extension', command: node, args: [tool('wxt'), 'build'] })))
    return 1;
  if (hasDisplay) {
    const title = args.includes('--live') ? 'Opening claude.ai' : 'Opening the practice claude.ai';
    return openly({ title, command: node, args: ['e2e/commands/open.ts', ...args] });
  }
  if (args.includes('--live')) {
    process.stdout.write('--live needs a display: it opens a window in which you sign in to claude.ai.\n');
    return 1;
  }
  const title = 'No display here: the story tells itself, with the same extension and practice site';
  return openly({ title, command: node, args: ['e2e/commands/story.ts'] });
}
