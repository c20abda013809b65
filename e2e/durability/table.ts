import * as z from 'zod/mini';
import { type Fault, faultIds, faults } from './list.ts';
import { inWords } from './loss.ts';

const Count = z.int().check(z.nonnegative());
const Measured = z.strictObject({
  sent: Count,
  rested: Count,
  typingMs: Count,
  /** Whether what must be said was said; null where nothing must. */
  said: z.nullable(z.boolean()),
});
/** `absent`: the browser has no such thing. `not-run-here`: the machine could not. `broken`: it ended without a measure. */
const Cell = z.union([Measured, z.enum(['absent', 'not-run-here', 'broken'])]);
export type Cell = z.infer<typeof Cell>;

/** What e2e/durability/results.json holds: one run of `npm run faults`. */
export const Results = z.strictObject({
  /** Of the run, e.g. `2026-11-22`. */
  date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  browsers: z.strictObject({ chromium: z.string(), firefox: z.string() }),
  faults: z.record(z.string(), z.strictObject({ chromium: Cell, firefox: Cell })),
});
export type Results = z.infer<typeof Results>;

const marks = { begin: '<!-- faults:begin -->', end: '<!-- faults:end -->' };

/** The README's table between its marks. */
export function tableOf({ date, browsers, faults: measured }: Results): string {
  const heads = [
    'What happens',
    `Lost in Chromium ${browsers.chromium}`,
    `Lost in Firefox ${browsers.firefox}`,
  ];
  const rows = faultIds.map((id) => {
    const cells = measured[id];
    if (!cells) throw new Error(`The results lack ${id}.`);
    return [faults[id].title, words(cells.chromium, faults[id]), words(cells.firefox, faults[id])];
  });
  const lines = aligned([heads, ...rows]);
  return [marks.begin, '', ...lines, '', `Measured on ${date} by \`npm run faults\`.`, '', marks.end].join(
    '\n',
  );
}

/** As the formatter wants tables: every column as wide as its longest cell. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const padded = rows.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  const [head = [], ...rest] = padded;
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rest].map((cells) => `| ${cells.join(' | ')} |`);
}

function words(cell: Cell, fault: Fault): string {
  if (cell === 'absent') return 'no such thing';
  if (cell === 'not-run-here') return 'not run here';
  if (cell === 'broken') return '**the test broke**';
  const lost = inWords(cell);
  if (cell.said === false) return `${lost}, **but not said**`;
  return lost === 'nothing' ? (fault.inWords ?? lost) : lost;
}

/** The README with another table. */
export function withTable(readme: string, table: string): string {
  const { from, to } = placeOf(readme);
  return readme.slice(0, from) + table + readme.slice(to);
}

/** The table as it stands in the README. */
export function tableIn(readme: string): string {
  const { from, to } = placeOf(readme);
  return readme.slice(from, to);
}

function placeOf(readme: string): { from: number; to: number } {
  const from = readme.indexOf(marks.begin);
  const end = readme.indexOf(marks.end);
  if (from < 0 || end < from) throw new Error(`The README lacks ${marks.begin} or ${marks.end}.`);
  return { from, to: end + marks.end.length };
}
