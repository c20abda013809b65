import { expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { aStatus } from '../testing/status.ts';
import { csvOf } from './outage-log-csv.ts';

const time = new Date(noon).toISOString();

it('is one row for each line, oldest first', () => {
  const csv = csvOf([
    { kind: 'official', at: noon + 1_000, status: aStatus('major_outage') },
    {
      kind: 'own',
      at: noon,
      verdict: 'outage',
      layer: 'model',
      confidence: 'likely',
      evidence: ['http:500', 'bounced'],
    },
    { kind: 'unreadable', at: noon + 2_000, reason: 'refused' },
  ]);
  expect(csv.split('\r\n')).toEqual([
    '"at","kind","what","layer","confidence","evidence"',
    `"${time}","own","outage","model","likely","http:500 bounced"`,
    `"${new Date(noon + 1_000).toISOString()}","official","claude.ai: major_outage; Claude API (api.anthropic.com): operational"`,
    `"${new Date(noon + 2_000).toISOString()}","unreadable","refused"`,
    '',
  ]);
});

it('a name of the status page is text, whatever it holds', () => {
  const status = {
    components: [{ id: 'x', name: '=HYPERLINK("https://x.test")', status: 'unknown' as const }],
    incidents: [],
  };
  expect(csvOf([{ kind: 'official', at: noon, status }])).toContain(
    '"\'=HYPERLINK(""https://x.test""): unknown"',
  );
});
