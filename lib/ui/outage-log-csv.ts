import type { LogLine } from '../core/outage-log.ts';

const columns = ['at', 'kind', 'what', 'layer', 'confidence', 'evidence'] as const;

/** The log as a table for a spreadsheet: one row for each line, times in UTC, oldest first. */
export function csvOf(lines: readonly LogLine[]): string {
  const rows = lines.toSorted((a, b) => a.at - b.at).map(rowOf);
  return [columns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function rowOf(line: LogLine): string[] {
  const start = [new Date(line.at).toISOString(), line.kind];
  switch (line.kind) {
    case 'own':
      return [...start, line.verdict, line.layer ?? '', line.confidence, line.evidence.join(' ')];
    case 'official':
      return [...start, line.status.components.map(({ name, status }) => `${name}: ${status}`).join('; ')];
    case 'unreadable':
      return [...start, line.reason];
  }
}

/** Names come from the status page: a spreadsheet must not take one for a formula. */
function quoted(cell: string): string {
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${plain.replaceAll('"', '""')}"`;
}
