import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { aStatus } from '../testing/status.ts';
import { leadOf, troublesIn } from './outage-lead.ts';
import type { LogLine } from './outage-log.ts';
import { type ComponentStatus, claudeComponentId } from './service-status.ts';
import { minute } from './words.ts';

const at = (minutes: number) => noon + minutes * minute;

const own = (minutes: number, verdict: 'outage' | 'fine', evidence = ['http:529']): LogLine => ({
  kind: 'own',
  at: at(minutes),
  verdict,
  layer: verdict === 'outage' ? 'capacity' : null,
  confidence: 'confirmed',
  evidence,
});
const page = (minutes: number, claude: ComponentStatus): LogLine => ({
  kind: 'official',
  at: at(minutes),
  status: aStatus(claude),
});
const unreadable = (minutes: number): LogLine => ({ kind: 'unreadable', at: at(minutes), reason: 'refused' });

/** Each trouble in minutes: [own from, own to, official from, official to, ahead]. */
const troubles = (...lines: LogLine[]) => {
  const minutes = (time: number | null | undefined) => (time == null ? null : (time - noon) / minute);
  return troublesIn(lines, [claudeComponentId]).map(({ own, official, ahead }) => [
    minutes(own?.from),
    minutes(own?.to),
    minutes(official?.from),
    minutes(official?.to),
    ahead === null ? null : ahead / minute,
  ]);
};

const cases: [string, LogLine[], (number | null)[][]][] = [
  ['nothing happened', [own(0, 'fine'), page(0, 'operational')], []],
  [
    'the page told 19 minutes later',
    [own(0, 'outage'), page(19, 'major_outage'), own(60, 'fine'), page(80, 'operational')],
    [[0, 60, 19, 80, 19]],
  ],
  [
    'the page told first',
    [page(0, 'partial_outage'), own(5, 'outage'), page(50, 'operational'), own(51, 'fine')],
    [[5, 51, 0, 50, -5]],
  ],
  [
    'the page told after it was over for us',
    [own(0, 'outage'), own(20, 'fine'), page(45, 'degraded_performance'), page(70, 'operational')],
    [[0, 20, 45, 70, 45]],
  ],
  ['the page told nothing', [own(0, 'outage'), own(20, 'fine')], [[0, 20, null, null, null]]],
  [
    'we saw nothing but the page',
    [page(0, 'major_outage'), own(0, 'outage', ['component', 'status-green']), page(30, 'operational')],
    [[null, null, 0, 30, null]],
  ],
  [
    'two troubles of a day',
    [
      own(0, 'outage'),
      page(10, 'major_outage'),
      own(30, 'fine'),
      page(40, 'operational'),
      own(600, 'outage'),
      page(630, 'major_outage'),
    ],
    [
      [0, 30, 10, 40, 10],
      [600, null, 630, null, 30],
    ],
  ],
  [
    'two that are hours apart',
    [own(0, 'outage'), own(20, 'fine'), page(200, 'major_outage')],
    [
      [0, 20, null, null, null],
      [null, null, 200, null, null],
    ],
  ],
  [
    'a relapse belongs to its trouble',
    [page(0, 'major_outage'), page(30, 'operational'), page(41, 'major_outage'), page(90, 'operational')],
    [[null, null, 0, 90, null]],
  ],
  [
    'the page could not be read for a while',
    [page(0, 'major_outage'), unreadable(20), page(50, 'major_outage'), page(70, 'operational')],
    [[null, null, 0, 70, null]],
  ],
];

describe('how far ahead of the page we were', () => {
  it.each(cases)('%s', (_, lines, expected) => {
    expect(troubles(...lines)).toEqual(expected);
    expect(troubles(...lines.toReversed())).toEqual(expected);
  });
});

describe('all in all', () => {
  const lead = (...lines: LogLine[]) => leadOf(troublesIn(lines, [claudeComponentId]));
  const both = (minutes: number, ahead: number): LogLine[] => [
    own(minutes, 'outage'),
    page(minutes + ahead, 'major_outage'),
    own(minutes + 60, 'fine'),
    page(minutes + 60, 'operational'),
  ];

  it('is told of the troubles that both saw', () => {
    const alone = [own(3_000, 'outage'), own(3_010, 'fine')];
    expect(lead(...both(0, 19), ...both(600, -5), ...both(1_200, 30), ...alone)).toEqual({
      both: 3,
      first: 2,
      median: 19 * minute,
    });
    expect(lead(...both(0, -5))).toEqual({ both: 1, first: 0, median: -5 * minute });
  });

  it('is nothing where there is none', () => {
    expect(lead(own(0, 'outage'))).toBeNull();
    expect(lead()).toBeNull();
  });
});
