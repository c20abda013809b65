/** The page as it is at one moment. */
export interface Page {
  claude: string;
  api: string;
  incidents: readonly Incident[];
  /** `claude-new`: claude.ai under a new id; `claude-gone`: not listed at all; `api-gone`: another one is not. */
  ids: 'usual' | 'claude-new' | 'claude-gone' | 'api-gone';
}

export interface Incident {
  id: string;
  name: string;
  status: string;
  impact: string;
}

const claude = { id: 'rwppv331jlwc', name: 'claude.ai' };
const api = { id: 'k8w3r06qmzrp', name: 'Claude API (api.anthropic.com)' };
const others = [
  { id: '0qbwn08sd68x', name: 'Claude Console (platform.claude.com)' },
  { id: 'yyzkbfz2thpt', name: 'Claude Code' },
  { id: 'bpp5gb3hpjcl', name: 'Claude Cowork' },
  { id: '0scnb50nvy53', name: 'Claude for Government' },
];

/** `summary.json` at this moment, in the shape and with the misleading parts of the real one. */
export function bodyOf(page: Page, at: number): string {
  const components = [
    ...(page.ids === 'claude-gone' ? [] : [{ ...claude, status: page.claude }]),
    ...(page.ids === 'api-gone' ? [] : [{ ...api, status: page.api }]),
    ...others.map((one) => ({ ...one, status: 'operational' })),
  ].map((one) => ({
    ...one,
    id: page.ids === 'claude-new' && one.id === claude.id ? 'newid0000001' : one.id,
  }));
  return JSON.stringify({
    page: { id: 'tymt9n04zgry', name: 'Claude', updated_at: new Date(at).toISOString() },
    components,
    // Every component is listed in every incident, the healthy ones too.
    incidents: page.incidents.map((one) => ({ ...one, components })),
    scheduled_maintenances: [],
    status: indicatorOf(components.map(({ status }) => status)),
  });
}

/** Atlassian's rule: computed from all components, so that any one of them raises it, and `critical` needs all of them. */
function indicatorOf(statuses: readonly string[]) {
  if (statuses.every((one) => one === 'operational'))
    return { indicator: 'none', description: 'All Systems Operational' };
  if (statuses.includes('major_outage')) return { indicator: 'major', description: 'Partial System Outage' };
  return { indicator: 'minor', description: 'Partially Degraded Service' };
}
