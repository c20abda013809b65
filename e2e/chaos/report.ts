import type { KeptHistory } from '../browser/kept.ts';
import { short } from './oracle.ts';
import { planned } from './plan.ts';
import type { Course, Done, Outcome } from './run.ts';

/** One line for a run that held; for one that did not, all that is needed to see it again. */
export function report({ engine, seed }: Course, { breaches, done, counts, kept }: Outcome): string {
  const { sent, rested } = counts;
  const head = `${engine}, seed ${seed}: ${done.length} steps, ${sent} sent, ${rested} rested, ${kept.length} kept`;
  if (breaches.length === 0) return `✓ ${head}`;
  const steps = done.map((each, index) => stepLine(index + 1, each));
  const again = `npm run chaos -- --browser ${engine} --seed ${seed} --steps ${done.length}`;
  return [
    `✗ ${head}`,
    ...steps,
    ...breaches,
    'Kept instead:',
    ...kept.map(keptLines),
    `Again: ${again}`,
  ].join('\n');
}

/** A step, and what stood in the composer after it. */
export function stepLine(number: number, { step, composer }: Done): string {
  const shown = composer === undefined ? 'no composer' : short(composer);
  return `  ${String(number).padStart(3)}. ${planned(step)} → ${shown}`;
}

function keptLines({ text, state, earlier }: KeptHistory): string {
  return [`  ${state}: ${short(text)}`, ...earlier.map((each) => `    earlier: ${short(each)}`)].join('\n');
}
