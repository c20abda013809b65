import { expect, it } from 'vitest';
import { type DiagnosticFacts, diagnosticsReport } from './diagnostics-report.ts';
import { layoutOf, type PageDiagnosis, PageDiagnosis as Shape } from './page-diagnosis.ts';
import { minute } from './words.ts';

const selectors = {
  composer: ['#box', '.box'],
  frame: ['.newer', '.older'],
  send: ['#send'],
  stop: ['#stop'],
  prompts: ['.prompt'],
  replies: ['.reply'],
  notices: ['.toast', '.row'],
};
const seen: PageDiagnosis['seen'] = {
  composer: [0],
  frame: [1],
  send: [0],
  stop: [],
  prompts: [],
  replies: [],
  notices: [0, 1],
};
const diagnosis: PageDiagnosis = { kind: 'writing', isSignedIn: true, seen };
const at = Date.UTC(2026, 10, 22, 14, 3);
const facts: DiagnosticFacts = {
  at,
  made: '2026-11-22T14:03:00.000Z',
  version: '1.2.3',
  browser: 'Browser/1',
  locale: 'de',
  page: { ok: true, diagnosis },
  saving: 'ok',
  verdict: 'fine',
  reading: { at: at - 4 * minute, colour: 'green' },
  kept: { texts: 3, versions: 5, bytes: 12_345 },
  permissions: { notify: false },
};

it('says what was seen, by which selectors', () => {
  expect(diagnosticsReport(facts, selectors).split('\n')).toEqual([
    'lifeboat: 1.2.3',
    'browser: Browser/1',
    'locale: de',
    'made: 2026-11-22T14:03:00.000Z',
    'page: writing, signed in, layout classic',
    'composer: #box',
    'frame: .older',
    'send: #send',
    'stop: none',
    'prompts: none',
    'replies: none',
    'notices: .toast | .row',
    'saving: ok',
    'verdict: fine',
    'status page: green, read 4 min ago',
    'storage: 3 texts, 5 versions, 13 kB',
    'may notify: no',
    '',
  ]);
});

it('says what is not known', () => {
  const page = { ok: false, why: 'no-tab' } as const;
  const nothing = { ...facts, page, saving: null, verdict: null, reading: null, kept: null };
  const report = diagnosticsReport(nothing, selectors);
  expect(report).toContain('page: no-tab\nsaving: no answer from the background\n');
  expect(report).toContain('status page: never read\nstorage: cannot be read\n');
});

it.each([
  [[0, 1], 'merged'],
  [[1], 'classic'],
  [[], 'unknown'],
] as const)('a frame found by %j is of the layout %s', (frame, layout) => {
  expect(layoutOf({ ...diagnosis, seen: { ...seen, frame: [...frame] } })).toBe(layout);
});

it.each([
  ['a word of the page', { ...diagnosis, text: 'mine' }],
  ['another part', { ...diagnosis, seen: { ...seen, text: [0] } }],
  ['a missing part', { ...diagnosis, seen: { composer: [0] } }],
  ['what is no place in a list', { ...diagnosis, seen: { ...seen, composer: ['#box'] } }],
])('takes no %s from a page', (_, value) => {
  expect(Shape.safeParse(value).success).toBe(false);
});
