import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Line } from './bench.ts';
import { summarise } from './sample.ts';

const header = ['', 'p50', 'p95', 'max', 'N', 'budget', ''];
const widths = [66, 10, 10, 10, 6, 18, 5];

/** The machine, because no figure means anything without it. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `${availableParallelism()} cores (${model}), ${gigabytes} GB, load ${load}, ${process.platform}`;
}

export function heading(): string {
  return row(header);
}

/** One line: the figures, the budget, and whether it holds. */
export function lineOf({ what, unit, samples, budget }: Line): string {
  const { p50, p95, max, count } = summarise(samples);
  if (count === 0) return row([what, 'not there', '', '', '0', '', '']);
  const figure = { p50, p95, max };
  const asked = budget ? `${budget.of} ≤ ${budget.most} ${unit}` : '';
  const holds = budget ? (figure[budget.of] <= budget.most ? 'ok' : 'OVER') : '';
  return row([what, ...[p50, p95, max].map(short), String(count), asked, holds]);
}

const short = (number: number) => (number >= 100 ? String(Math.round(number)) : number.toFixed(2));

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('')
    .trimEnd();
}
