import type { StatusFace } from './scene.ts';
import { at, type ComponentStatus, componentOf, incident, type Part } from './status-shapes.ts';

type ReadableFace = Extract<StatusFace, 'green' | 'red' | 'pinned-notice'>;

/** Ids and names of the six components, the whole list on 2026-10-06. */
const components = [
  ['rwppv331jlwc', 'claude.ai', '2023-07-11'],
  ['0qbwn08sd68x', 'Claude Console (platform.claude.com)', '2023-07-11'],
  ['k8w3r06qmzrp', 'Claude API (api.anthropic.com)', '2023-07-11'],
  ['yyzkbfz2thpt', 'Claude Code', '2025-02-06'],
  ['bpp5gb3hpjcl', 'Claude Cowork', '2026-04-01'],
  ['0scnb50nvy53', 'Claude for Government', '2026-02-17'],
] as const;

const claude = { id: 'tymt9n04zgry', name: 'Claude' };

/** The shape of Statuspage's `summary.json`, every key of it, with our own words and times. */
export function summaryOf(face: ReadableFace, now: Date, page = claude) {
  const red = face === 'red';
  const parts = components.map(([id, name, since], index) =>
    componentOf({ id, name, since, index, status: red ? redStatus(id) : 'operational', now, page: page.id }),
  );
  return {
    page: { ...page, url: 'https://status.claude.com', time_zone: 'Etc/UTC', updated_at: at(now, 0.1) },
    components: parts,
    incidents: red
      ? [outage(parts, now, page.id)]
      : face === 'pinned-notice'
        ? [notice(parts, now, page.id)]
        : [],
    scheduled_maintenances: [],
    status: red
      ? { indicator: 'major', description: 'Partial System Outage' }
      : { indicator: 'none', description: 'All Systems Operational' },
  };
}

function redStatus(id: string): ComponentStatus {
  if (id === 'rwppv331jlwc') return 'major_outage';
  return id === 'k8w3r06qmzrp' ? 'partial_outage' : 'operational';
}

function outage(parts: Part[], now: Date, page: string) {
  const name = 'Claude.ai unavailable (practice)';
  return incident(
    { id: 'practice0red', name, status: 'investigating', impact: 'major', hours: 0.4 },
    parts,
    now,
    page,
    [
      {
        status: 'investigating',
        body: 'Practice: claude.ai is down and we are looking into it.',
        hours: 0.4,
      },
    ],
  );
}

/** After the notice of 2026-06-13, open for 450 hours over healthy components while its impact stayed critical. */
function notice(parts: Part[], now: Date, page: string) {
  const name = 'A model has been withdrawn (practice)';
  return incident(
    { id: 'practice0pin', name, status: 'identified', impact: 'critical', hours: 450 },
    parts,
    now,
    page,
    [
      { status: 'identified', body: 'Practice: this notice stays up; nothing is broken.', hours: 300 },
      { status: 'investigating', body: 'Practice: a model was withdrawn.', hours: 450 },
    ],
  );
}
