import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { aReading, aStatus } from '../testing/status.ts';
import { LogFile, LogLine, lineOfReading, lineOfVerdict, logFile, saysTheSame } from './outage-log.ts';
import { noReading } from './reading.ts';
import type { Reason, Verdict } from './verdict.ts';

const outage = (because: Reason[]): Verdict => ({
  verdict: 'outage',
  layer: 'model',
  confidence: 'confirmed',
  because,
  since: noon,
});
const reason = (name: Reason['reason'], detail = '', at = noon): Reason => ({ reason: name, at, detail });

describe('the line of a verdict', () => {
  it('names each piece of evidence once', () => {
    const because = [
      reason('http', '529'),
      reason('http', '529', noon - 1),
      reason('notice', 'at-capacity'),
      reason('net-error', 'net::ERR_CONNECTION_RESET'),
      reason('bounced'),
    ];
    expect(lineOfVerdict(outage(because), noon)).toEqual({
      kind: 'own',
      at: noon,
      verdict: 'outage',
      layer: 'model',
      confidence: 'confirmed',
      evidence: ['bounced', 'http:529', 'net-error:net::ERR_CONNECTION_RESET', 'notice:at-capacity'],
    });
  });

  it('never holds words of a page, whatever a reason says, and can always be kept', () => {
    const names = ['http', 'net-error', 'notice', 'component', 'answered'] as const;
    const secret = fc.stringMatching(/^[A-Z][a-z]+ [a-z ]+$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), secret)), (reasons) => {
        const line = lineOfVerdict(outage(reasons.map(([name, detail]) => reason(name, detail))), noon);
        expect(LogLine.safeParse(line).success).toBe(true);
        for (const [, detail] of reasons) expect(JSON.stringify(line)).not.toContain(detail);
      }),
    );
  });

  it('says the same as another at another time', () => {
    const line = lineOfVerdict(outage([reason('http', '500')]), noon);
    expect(saysTheSame(line, { ...line, at: noon + 1 })).toBe(true);
    expect(saysTheSame(line, lineOfVerdict(outage([reason('http', '503')]), noon))).toBe(false);
  });
});

describe('the line of a reading', () => {
  it.each([
    ['never looked', noReading, undefined],
    ['read', aReading('major_outage'), { kind: 'official', at: noon, status: aStatus('major_outage') }],
    [
      'not read',
      aReading('operational', { unreadable: { at: noon + 1, reason: 'refused' } }),
      { kind: 'unreadable', at: noon + 1, reason: 'refused' },
    ],
  ] as const)('%s', (_, reading, line) => {
    expect(lineOfReading(reading)).toEqual(line);
  });
});

it('the file is JSON of a known shape, oldest line first', () => {
  const lines = [lineOfVerdict(outage([]), noon + 1), lineOfVerdict(outage([]), noon)];
  const file = LogFile.parse(JSON.parse(logFile(lines, noon + 2)));
  expect(file.lines.map(({ at }) => at - noon)).toEqual([0, 1]);
  expect(file).toMatchObject({ format: 'lifeboat-outage-log', version: 1, exportedAt: noon + 2 });
});
