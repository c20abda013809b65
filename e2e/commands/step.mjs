import { spawn } from 'node:child_process';

/**
 * @typedef {object} Step
 * @property {string} title What is being done, in words.
 * @property {string} command
 * @property {string[]} args
 * @property {Record<string, string>} [env] Added to the environment.
 * @property {number} [limitSeconds] After this it counts as failed.
 */

/**
 * Runs quietly, with a sign of life; shows what the command said only if it fails.
 * @param {Step} step
 * @returns {Promise<boolean>} Whether it went well.
 */
export async function quietly(step) {
  const stop = showProgress(step.title);
  const child = start(step, 'pipe');
  /** @type {Buffer[]} */
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  const limit = step.limitSeconds ? setTimeout(() => child.kill(), step.limitSeconds * 1000) : undefined;
  const code = await ended(child);
  clearTimeout(limit);
  stop(code === 0);
  if (code !== 0) process.stdout.write(`${Buffer.concat(said)}\n`);
  return code === 0;
}

/**
 * Runs with its output shown as it comes.
 * @param {Step} step
 * @returns {Promise<number>} The exit code.
 */
export async function openly(step) {
  process.stdout.write(`\n▸ ${step.title}\n`);
  const child = start(step, 'inherit');
  // Ctrl+C reaches the command too; it ends first and this reports it.
  const wait = () => undefined;
  process.on('SIGINT', wait);
  const code = await ended(child);
  process.off('SIGINT', wait);
  return code;
}

/**
 * @param {Step} step
 * @param {'pipe' | 'inherit'} output
 */
function start({ command, args, env }, output) {
  // Windows starts npm, which is a script there, only through its shell.
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  return spawn(command, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env }, shell });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} title
 * @returns {(well: boolean) => void}
 */
function showProgress(title) {
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  const terminal = process.stdout.isTTY === true;
  const show = () =>
    process.stdout.write(terminal ? `\r  ${title} … ${seconds()} s ` : `  ${title} … ${seconds()} s\n`);
  show();
  const timer = setInterval(show, terminal ? 1000 : 10_000);
  return (well) => {
    clearInterval(timer);
    const mark = well ? '✓' : '✗';
    process.stdout.write(`${terminal ? '\r\x1b[K' : ''}${mark} ${title} (${seconds()} s)\n`);
  };
}
