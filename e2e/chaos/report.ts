import { planned, type Step } from './plan.ts';
import type { Course, Outcome } from './run.ts';

/** One line for a run that held; for one that did not, all that is needed to see it again. */
export function report({ engine, seed }: Course, { breaches, step, plan, counts }: Outcome): string {
  const { sent, rested, kept } = counts;
  const head = `${engine}, seed ${seed}: ${step} steps, ${sent} sent, ${rested} rested, ${kept} kept`;
  if (breaches.length === 0) return `✓ ${head}`;
  const steps = plan.map((each, index) => stepLine(index + 1, each));
  const again = `npm run chaos -- --browser ${engine} --seed ${seed} --steps ${step}`;
  return [`✗ ${head}`, ...steps, ...breaches, `Again: ${again}`].join('\n');
}

export function stepLine(number: number, step: Step): string {
  return `  ${String(number).padStart(3)}. ${planned(step)}`;
}
