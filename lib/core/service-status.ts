import * as z from 'zod/mini';

/** The page that is Claude's; any other page's summary says nothing about Claude. */
const claudePageId = 'tymt9n04zgry';

/** claude.ai's own component. Ids outlive names: "Claude Console" had three of them. Since 2023-07-11. */
export const claudeComponentId = 'rwppv331jlwc';
/** The API's own, which the web app stands in front of. Since 2023-07-11. */
export const apiComponentId = 'k8w3r06qmzrp';

/** The status page's own words. What it may add later is read as `unknown`, never as `operational`. */
export const componentStatuses = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
  'unknown',
] as const;
export type ComponentStatus = (typeof componentStatuses)[number];

const Summary = z.object({
  page: z.object({ id: z.string() }),
  components: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.catch(z.enum(componentStatuses), 'unknown'),
      group: z.nullish(z.boolean()),
    }),
  ),
  incidents: z.array(
    z.object({ id: z.string(), name: z.string(), status: z.string(), started_at: z.nullish(z.string()) }),
  ),
});

/** What the status page says, part by part. Its `indicator` and `impact` are left out on purpose: both mislead. */
export const ServiceStatus = z.strictObject({
  components: z.array(
    z.strictObject({ id: z.string(), name: z.string(), status: z.enum(componentStatuses) }),
  ),
  incidents: z.array(z.strictObject({ id: z.string(), name: z.string(), status: z.string() })),
});
export type ServiceStatus = z.infer<typeof ServiceStatus>;

/** Why a status page could not be read. */
export const unreadableReasons = ['unreachable', 'not-json', 'wrong-shape', 'other-page'] as const;

export type Decoded =
  | { ok: true; status: ServiceStatus }
  | { ok: false; reason: (typeof unreadableReasons)[number] };

/** Reads the body of `summary.json`. Whatever is not Claude's own summary is unreadable, with the reason. */
export function decodeSummary(body: string): Decoded {
  const json = parseJson(body);
  if (json === undefined) return { ok: false, reason: 'not-json' };
  const summary = Summary.safeParse(json);
  if (!summary.success) return { ok: false, reason: 'wrong-shape' };
  const { page, components, incidents } = summary.data;
  if (page.id !== claudePageId) return { ok: false, reason: 'other-page' };
  if (!components.some(({ id }) => id === claudeComponentId)) return { ok: false, reason: 'wrong-shape' };
  return {
    ok: true,
    status: {
      components: components
        .filter(({ group }) => group !== true)
        .map(({ id, name, status }) => ({ id, name, status })),
      incidents: incidents.map(({ id, name, status }) => ({ id, name, status })),
    },
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** How bad a set of components is, as far as the person watches them. */
export type Colour = 'green' | 'amber' | 'red' | 'unknown';

/**
 * Green only when every watched component says so itself: being named in an incident is not being affected,
 * and a notice stayed open 450 h over green components (2026-06-13 to 07-01).
 */
export function colourOf(status: ServiceStatus, watched: readonly string[]): Colour {
  const statusOf = (wanted: string) => status.components.find(({ id }) => id === wanted)?.status;
  const seen = watched.map((wanted) => statusOf(wanted) ?? 'unknown');
  if (seen.some((one) => one === 'major_outage' || one === 'partial_outage')) return 'red';
  if (seen.includes('degraded_performance') || seen.includes('under_maintenance')) return 'amber';
  if (seen.length === 0 || seen.includes('unknown')) return 'unknown';
  return 'green';
}
