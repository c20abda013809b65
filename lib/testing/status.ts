import { noReading, type Reading } from '../core/reading.ts';
import {
  apiComponentId,
  type ComponentStatus,
  claudeComponentId,
  type ServiceStatus,
} from '../core/service-status.ts';
import { noon } from './kept.ts';

export { apiComponentId };

interface Part {
  id: string;
  name: string;
  status: string;
  group?: boolean | null;
}

/** A body of `summary.json` as Statuspage writes it, with what a test cares about. */
export interface Summary {
  page: Record<string, unknown>;
  components: Part[];
  incidents: { id: string; name: string; status: string; impact: string; components: Part[] }[];
  scheduled_maintenances: unknown[];
  status: { indicator: string; description: string };
}

export function aSummary(claude = 'operational', part: Partial<Summary> = {}): Summary {
  const unknown = { group: false, group_id: null, description: null, showcase: true };
  return {
    page: { id: 'tymt9n04zgry', name: 'Claude', url: 'https://status.claude.com', time_zone: 'Etc/UTC' },
    components: [
      { id: claudeComponentId, name: 'claude.ai', status: claude, ...unknown },
      { id: apiComponentId, name: 'Claude API (api.anthropic.com)', status: 'operational', ...unknown },
    ],
    incidents: [],
    scheduled_maintenances: [],
    status: { indicator: 'none', description: 'All Systems Operational' },
    ...part,
  };
}

/** The notice that stays open for days over components that are all healthy, as in June 2026. */
export function pinnedNotice(): Summary['incidents'][number] {
  const { components } = aSummary();
  return {
    id: 'pinned',
    name: 'We have suspended access to a model',
    status: 'identified',
    impact: 'critical',
    components,
  };
}

/** A status as it is remembered: claude.ai and the API, and the titles of what is open. */
export function aStatus(
  claude: ComponentStatus,
  { api = 'operational', open = [] }: { api?: ComponentStatus; open?: string[] } = {},
): ServiceStatus {
  return {
    components: [
      { id: claudeComponentId, name: 'claude.ai', status: claude },
      { id: apiComponentId, name: 'Claude API (api.anthropic.com)', status: api },
    ],
    incidents: open.map((name, index) => ({ id: `i${index}`, name, status: 'investigating' })),
  };
}

/** A good reading of claude.ai's component, at noon if no time is given. */
export function aReading(claude: ComponentStatus, part: Partial<Reading> = {}, at = noon): Reading {
  return { ...noReading, good: { at, status: aStatus(claude) }, ...part };
}
