import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultIds, faults } from './list.ts';
import { Results, tableIn, tableOf, withTable } from './table.ts';

const results = Results.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'results.json'), 'utf8')));
const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

describe('the table of faults', () => {
  it('has a row for every fault in code, and for no other', () => {
    expect(Object.keys(results.faults)).toEqual(faultIds);
  });

  it('stands in the README as it was measured', () => {
    expect(tableIn(readme)).toBe(tableOf(results));
  });

  it('calls absent what the list of faults calls absent', () => {
    for (const id of faultIds) {
      for (const engine of ['chromium', 'firefox'] as const) {
        const isAbsent = faults[id].absent?.[engine] !== undefined;
        expect(results.faults[id]?.[engine] === 'absent', `${id} in ${engine}`).toBe(isAbsent);
      }
    }
  });

  it('tells a loss and a silence in words that cannot be overlooked', () => {
    const bad = { sent: 1, rested: 0, typingMs: 0, said: null };
    const silent = { sent: 0, rested: 0, typingMs: 0, said: false };
    const [first = ''] = faultIds;
    const table = tableOf({
      ...results,
      faults: { ...results.faults, [first]: { chromium: bad, firefox: silent } },
    });
    expect(table).toMatch(/\| \*\*a sent prompt\*\* +\| nothing, \*\*but not said\*\* +\|/);
    expect(tableIn(withTable(readme, table))).toBe(table);
  });
});
