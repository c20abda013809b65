import type { Outcome } from '../../../components/Message.tsx';
import { type Glance, withoutDatabase } from '../../../lib/core/glance.ts';
import type { KeptText } from '../../../lib/core/kept-text.ts';
import { noReading, type Reading } from '../../../lib/core/reading.ts';
import {
  type ComponentStatus,
  claudeComponentId,
  type ServiceStatus,
} from '../../../lib/core/service-status.ts';
import type { Strips } from '../../../lib/core/strip.ts';
import type { Reason, Verdict } from '../../../lib/core/verdict.ts';
import { minute, second } from '../../../lib/core/words.ts';
import { aKeptText } from '../../../lib/testing/kept.ts';

/** Half past two on some day. Milliseconds since 1970. */
export const now = Date.UTC(2026, 10, 20, 14, 30);
export const ago = (minutes: number) => now - minutes * minute;

/** The status page's parts and their names, as of 2026-09. */
const names = {
  [claudeComponentId]: 'claude.ai',
  '0qbwn08sd68x': 'Claude Console (platform.claude.com)',
  k8w3r06qmzrp: 'Claude API (api.anthropic.com)',
  yyzkbfz2thpt: 'Claude Code',
  bpp5gb3hpjcl: 'Claude Cowork',
  '0scnb50nvy53': 'Claude for Government',
};

type Parts = Partial<Record<string, ComponentStatus>>;

function status(parts: Parts = {}): ServiceStatus {
  const components = Object.entries(names).map(([id, name]) => ({
    id,
    name,
    status: parts[id] ?? ('operational' as const),
  }));
  return { components, incidents: [] };
}

const read = (minutes: number, parts?: Parts): Reading => ({
  ...noReading,
  good: { at: ago(minutes), status: status(parts) },
});

const letters: Record<string, ComponentStatus> = {
  '.': 'unknown',
  o: 'operational',
  d: 'degraded_performance',
  p: 'partial_outage',
  m: 'major_outage',
  w: 'under_maintenance',
};

/** A day of claude.ai, a letter an hour; the other parts were well whenever anybody looked. */
function day(claude: string): Strips {
  const cells = (hours: string) => [...hours].map((letter) => letters[letter] ?? 'unknown');
  const well = claude.replaceAll(/[^.]/g, 'o');
  const all = Object.keys(names).map((id) => [id, cells(id === claudeComponentId ? claude : well)] as const);
  return { hour: Math.floor(now / (60 * minute)), cells: Object.fromEntries(all) };
}

const quietDay = day('.......ooooo..oooooooooo');
const badDay = day('.......ooodo..oooowooopm');

export const contracts = aKeptText({
  id: 'contracts',
  text: 'Compare the two contracts clause by clause and list every change of liability, notice and term. Quote the old and the new wording side by side, and say which party it favours.',
  state: 'failed',
  failure: 'server-error',
  changedAt: ago(27),
  attempts: [{ at: ago(27), outcome: 'failed', failure: 'server-error' }],
});
export const letter = aKeptText({
  id: 'letter',
  text: 'Write a short letter to the landlord about the broken heating.',
  state: 'answered',
  changedAt: ago(95),
});
export const draft = aKeptText({
  id: 'draft',
  text: 'Plan the workshop on Thursday:\n- who brings what\n- how long each part takes',
  changedAt: ago(2),
});

const reason = (name: Reason['reason'], minutes: number, detail = ''): Reason => ({
  reason: name,
  at: ago(minutes),
  detail,
});

const outage: Verdict = {
  verdict: 'outage',
  layer: 'model',
  confidence: 'likely',
  because: [reason('bounced', 28), reason('notice', 27, 'could-not-respond'), reason('status-green', 1)],
  since: ago(28),
};

const plain = (verdict: Exclude<Verdict['verdict'], 'outage'>, part: Partial<Verdict> = {}): Verdict =>
  ({ verdict, layer: null, confidence: 'confirmed', because: [], since: null, ...part }) as Verdict;

const well: Glance = {
  ...withoutDatabase(now),
  verdict: plain('fine', { confidence: 'suspected', because: [reason('status-green', 1)] }),
  colour: 'green',
  reading: read(1),
  strips: quietDay,
  saving: { ok: true },
  prompts: [draft, letter],
};
const trouble: Glance = { ...well, verdict: outage, prompts: [contracts, draft, letter] };

/** What hostile or careless people paste, and what must show as nothing but text. */
const hostile = {
  markup: `<img src=x onerror=alert(1)><script>alert(1)</script><style>*{display:none}</style>${'<div>'.repeat(500)}`,
  turned: `\u202egnorw si siht \u2067\u2066\u202e${'\u2069'.repeat(9)} and on`,
  word: 'x'.repeat(1_000_000),
  lines: 'line\n'.repeat(10_000),
  marks: `Z${'\u0300\u0489'.repeat(300)}`,
} satisfies Record<string, string>;

const hostileText = (text: string, part: Partial<KeptText> = {}) =>
  aKeptText({ ...contracts, id: text.slice(0, 20), text, ...part });

export interface Sample {
  glance: Glance;
  outcome?: Outcome;
  /** As it is drawn first, before what the first look does not need is there. */
  isComing?: true;
}

/** Every state of the popup, by name. */
export const samples: Record<string, Sample> = {
  fine: { glance: well },
  'first-run': { glance: { ...well, prompts: [] } },
  outage: { glance: { ...trouble, plan: { kind: 'try', at: now + 4 * minute + 12 * second } } },
  'outage-coming': {
    glance: { ...trouble, plan: { kind: 'try', at: now + 4 * minute + 12 * second } },
    isComing: true,
  },
  'outage-on-the-page': {
    glance: {
      ...trouble,
      verdict: {
        ...outage,
        confidence: 'confirmed',
        because: [reason('http', 28, '503'), reason('component', 1, 'claude.ai: major_outage')],
        hint: 'web-app',
      },
      colour: 'red',
      plan: { kind: 'watch', storm: true },
      reading: read(1, { [claudeComponentId]: 'major_outage', '0qbwn08sd68x': 'degraded_performance' }),
      strips: badDay,
    },
  },
  recovering: {
    glance: {
      ...trouble,
      verdict: plain('recovering', { because: [reason('answered', 3)], since: ago(3) }),
      strips: day('.......ooodo..oooowooopp'),
    },
  },
  limit: {
    glance: {
      ...trouble,
      verdict: plain('limit', { since: ago(12), until: now + 150 * minute }),
      plan: { kind: 'reset', at: now + 150 * minute },
    },
  },
  'limit-doubtful': {
    glance: {
      ...trouble,
      verdict: plain('limit', { confidence: 'suspected', since: ago(12) }),
      colour: 'red',
      reading: read(1, { [claudeComponentId]: 'partial_outage' }),
      strips: badDay,
    },
  },
  'signed-out': {
    glance: {
      ...trouble,
      verdict: plain('signed-out', { because: [reason('session-ended', 5)], hint: 'session-ended' }),
    },
  },
  offline: {
    glance: {
      ...trouble,
      verdict: plain('connection', { because: [reason('offline', 0)], since: ago(41) }),
      colour: 'unknown',
      plan: { kind: 'when-online' },
      reading: { ...read(42), unreadable: { at: ago(1), reason: 'unreachable' }, failures: 4 },
      strips: day('.......ooooo..ooooooooo.'),
    },
  },
  unreadable: {
    glance: {
      ...well,
      verdict: plain('unknown', { confidence: 'suspected', because: [reason('status-unreadable', 1)] }),
      colour: 'unknown',
      reading: { ...noReading, unreadable: { at: ago(1), reason: 'refused' }, failures: 1 },
      strips: day('.'.repeat(24)),
    },
  },
  'not-saving': { glance: { ...well, saving: { ok: false, why: 'no-composer' } } },
  'no-access': { glance: { ...well, saving: { ok: false, why: 'no-access' } } },
  paused: { glance: { ...well, saving: { ok: false, why: 'paused' } } },
  recovered: {
    glance: { ...well, recovered: { at: ago(4), restored: 18, missing: 2 } },
  },
  'put-back': {
    glance: trouble,
    outcome: { kind: 'restored', how: 'done', attachments: [{ name: 'lease.pdf', size: 1, text: null }] },
  },
  'put-back-failed': { glance: trouble, outcome: { kind: 'restored', how: 'not-empty', attachments: [] } },
  'copy-failed': { glance: trouble, outcome: { kind: 'copy-failed', text: contracts.text } },
  secret: {
    glance: trouble,
    outcome: { kind: 'secret', seen: [{ kind: 'password', shown: '' }], target: 'ChatGPT', way: 'open' },
  },
  missed: {
    glance: {
      ...trouble,
      missed: { at: ago(1), id: 'contracts', place: 'Gemini', why: 'composer-not-found', copied: true },
    },
  },
  'hostile-markup': {
    glance: { ...trouble, prompts: [hostileText(hostile.markup), hostileText(hostile.lines), draft] },
  },
  'hostile-direction': {
    glance: {
      ...trouble,
      prompts: [
        hostileText(hostile.turned, { handOffs: [{ at: ago(3), target: '\u202eturned', way: 'url' }] }),
        hostileText(hostile.marks),
      ],
      missed: { at: ago(1), id: null, place: `${hostile.turned}`, why: 'differs', copied: false },
    },
    outcome: {
      kind: 'restored',
      how: 'done',
      attachments: [
        { name: '\u202efdp.exe', size: 1, text: null },
        { name: 'x'.repeat(500), size: 1, text: null },
      ],
    },
  },
  'hostile-length': {
    glance: { ...trouble, prompts: [hostileText(hostile.word), hostileText(hostile.lines), draft] },
    outcome: { kind: 'copy-failed', text: hostile.word },
  },
};
