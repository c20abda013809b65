// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { type Trouble, troublesIn } from '../lib/core/outage-lead.ts';
import type { LogLine } from '../lib/core/outage-log.ts';
import { claudeComponentId } from '../lib/core/service-status.ts';
import { minute } from '../lib/core/words.ts';
import { noon } from '../lib/testing/kept.ts';
import { aStatus } from '../lib/testing/status.ts';
import { OutageLog } from './OutageLog.tsx';
import { WordsContext } from './words.ts';

const at = (minutes: number) => noon + minutes * minute;
const own = (
  minutes: number,
  verdict: 'outage' | 'stalled' | 'fine',
  confidence: 'confirmed' | 'suspected' = 'confirmed',
): LogLine => ({
  kind: 'own',
  at: at(minutes),
  verdict,
  layer: verdict === 'outage' ? 'capacity' : null,
  confidence,
  evidence: ['http:529'],
});
const page = (minutes: number, claude: 'operational' | 'partial_outage' | 'major_outage'): LogLine => ({
  kind: 'official',
  at: at(minutes),
  status: aStatus(claude),
});

function log(troubles: readonly Trouble[] | null, isBusy = false) {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const onExport = vi.fn();
  const words = { locale: 'en', say: (key: string, ...parts: string[]) => [key, ...parts].join(' ') };
  const view = h(OutageLog, { troubles, watched: [claudeComponentId], isBusy, now: at(600), onExport });
  render(h(WordsContext.Provider, { value: words }, view), place);
  const rows = [...place.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/.*? · /, '') ?? ''),
  );
  return { place, rows, onExport };
}

it('tells each trouble, the newest first, as both saw it, and who saw it first', () => {
  const lines = [
    own(0, 'outage', 'suspected'),
    own(3, 'outage'),
    page(19, 'partial_outage'),
    page(30, 'major_outage'),
    own(60, 'fine'),
    page(80, 'operational'),
    own(300, 'stalled', 'suspected'),
    own(305, 'fine'),
    page(500, 'major_outage'),
  ];
  const { rows, place } = log(troublesIn(lines, [claudeComponentId]));
  expect(rows).toEqual([
    ['', 'claude.ai: status_major_outage', 'log_official_only'],
    ['log_stalled (confidence_suspected)', '', 'log_own_only'],
    [
      'log_capacity (confidence_confirmed)',
      'claude.ai: status_partial_outage and claude.ai: status_major_outage',
      'log_ahead 19 minutes',
    ],
  ]);
  expect(place.querySelector('[data-lead]')?.textContent).toBe('log_lead 1 1 19 minutes');
  expect(place.textContent).toContain('since');
});

it('says where nothing was seen, and nothing before it is known', () => {
  expect(log([]).place.textContent).toContain('log_none');
  expect(log(null).place.textContent).not.toContain('log_none');
});

it('can be taken along', () => {
  const { place, onExport } = log([]);
  for (const button of place.querySelectorAll('button')) button.click();
  expect(onExport.mock.calls).toEqual([['json'], ['csv']]);
});

it('a log that takes long to read says so', () => {
  expect(log(null, true).place.querySelector('[role=status]')?.textContent).toBe('log_busy');
  expect(log(null).place.querySelector('[role=status]')).toBeNull();
});
