import { expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { aStatus } from '../testing/status.ts';
import { barsOf } from './outage-bars.ts';
import { troublesIn } from './outage-lead.ts';
import { type LogLine, logLifetime } from './outage-log.ts';
import { claudeComponentId } from './service-status.ts';
import { minute } from './words.ts';

const day = 24 * 60 * minute;
const own = (
  at: number,
  verdict: 'outage' | 'fine',
  confidence: 'suspected' | 'confirmed' = 'confirmed',
): LogLine => ({
  kind: 'own',
  at,
  verdict,
  layer: null,
  confidence,
  evidence: ['http:529'],
});
const page = (at: number, status: 'operational' | 'partial_outage'): LogLine => ({
  kind: 'official',
  at,
  status: aStatus(status),
});
const bars = (...lines: LogLine[]) =>
  barsOf(troublesIn(lines, [claudeComponentId]), [claudeComponentId], noon);

it('each side of a trouble is a bar where it was, as tall as it was grave', () => {
  const start = noon - 45 * day;
  const [mine, theirs] = bars(
    own(start, 'outage', 'suspected'),
    page(start + 20 * minute, 'partial_outage'),
    own(start + 9 * day, 'fine'),
    page(start + 9 * day, 'operational'),
  );
  expect(mine).toMatchObject({ row: 'own', from: 0.5, level: 1 });
  expect(mine?.width).toBeCloseTo(0.1);
  expect(theirs).toMatchObject({ row: 'official', level: 2 });
});

it('a minute is wide enough to be seen, also at the very end, and nothing leaves the picture', () => {
  for (const at of [noon - 1, noon - 30 * day]) {
    const [bar] = bars(own(at, 'outage'), own(at + 1, 'fine'));
    expect(bar?.width).toBeGreaterThan(0.002);
    expect((bar?.from ?? 0) + (bar?.width ?? 2)).toBeLessThanOrEqual(1);
  }
});

it('what lasts goes on to now; what is older than the picture is cut or left out', () => {
  const [cut] = bars(own(noon - logLifetime - day, 'outage'));
  expect(cut).toMatchObject({ from: 0, width: 1 });
  expect(bars(own(noon - logLifetime - 2 * day, 'outage'), own(noon - logLifetime - day, 'fine'))).toEqual(
    [],
  );
});
