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

const Incident = z.object({ id: z.string(), name: z.string(), status: z.string() });

const Summary = z.object({
  page: z.object({ id: z.string() }),
  components: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.catch(z.enum(componentStatuses), 'unknown'),
        group: z.nullish(z.boolean()),
      }),
    )
    .check(z.minLength(1)),
  // What is said beside the components decides nothing: a strange entry must not blind us to them.
  incidents: z.catch(z.array(z.unknown()), []),
});

/** What the status page says, part by part. Its `indicator` and `impact` are left out on purpose: both mislead. */
export const ServiceStatus = z.strictObject({
  components: z.array(
    z.strictObject({ id: z.string(), name: z.string(), status: z.enum(componentStatuses) }),
  ),
  incidents: z.array(z.strictObject({ id: z.string(), name: z.string(), status: z.string() })),
});
export type ServiceStatus = z.infer<typeof ServiceStatus>;
type Component = ServiceStatus['components'][number];

/**
 * Why a status page could not be read: no way to it (DNS, TLS, offline), no answer in time, refused to us (403, 405, 429,
 * challenges; seen since 2026-09-17), broken itself (503 on 2026-04-09), or an answer that is not Claude's summary.
 */
export const unreadableReasons = [
  'unreachable',
  'timed-out',
  'refused',
  'server-error',
  'not-json',
  'wrong-shape',
  'other-page',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

export type Decoded = { ok: true; status: ServiceStatus } | { ok: false; reason: UnreadableReason };

/**
 * Reads an answer to `summary.json` by its HTTP status and body. A challenge page may come with any status, even 200, so
 * the body has the last word; the content type adds nothing to that.
 */
export function decodeAnswer(httpStatus: number, body: string): Decoded {
  if (httpStatus >= 500) return { ok: false, reason: 'server-error' };
  if (httpStatus >= 400) return { ok: false, reason: 'refused' };
  const decoded = decodeSummary(body);
  // CloudFront's challenge says 202.
  return httpStatus === 200 || decoded.ok ? decoded : { ok: false, reason: 'refused' };
}

/** Reads the body of `summary.json`. Whatever is not Claude's own summary is unreadable, with the reason. */
export function decodeSummary(body: string): Decoded {
  const json = parseJson(body);
  if (json === undefined) return { ok: false, reason: 'not-json' };
  const summary = Summary.safeParse(json);
  if (!summary.success) return { ok: false, reason: 'wrong-shape' };
  const { page, components, incidents } = summary.data;
  if (page.id !== claudePageId) return { ok: false, reason: 'other-page' };
  return {
    ok: true,
    status: {
      components: components
        .filter(({ group }) => group !== true)
        .map(({ id, name, status }) => ({ id, name, status })),
      incidents: incidents.flatMap((one) => Incident.safeParse(one).data ?? []),
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

/**
 * The watched components as the page lists them. One that is no longer listed is `unknown`: its absence is no good news.
 * Where the page lists none of them any more (ids may change), claude.ai's own speaks for them, by id or else by name.
 */
export function watchedComponents(status: ServiceStatus, watched: readonly string[]): Component[] {
  if (watched.length === 0) return [];
  const listed = watched.map((id) => ({ id, component: listedAs(status, id) }));
  if (listed.every(({ component }) => !component)) {
    const claude = listedAs(status, claudeComponentId);
    if (claude) return [claude];
  }
  return listed.map(({ id, component }) => component ?? { id, name: id, status: 'unknown' });
}

/** claude.ai's is known by its name too; the names of others changed while their ids stayed. */
function listedAs(status: ServiceStatus, wanted: string): Component | undefined {
  const isNamedClaude = ({ name }: Component) => /^claude\.ai\b/i.test(name);
  return (
    status.components.find(({ id }) => id === wanted) ??
    (wanted === claudeComponentId ? status.components.find(isNamedClaude) : undefined)
  );
}

/** How bad a set of components is, as far as the person watches them. */
export type Colour = 'green' | 'amber' | 'red' | 'unknown';

/**
 * Green only when every watched component says so itself: being named in an incident is not being affected,
 * and a notice stayed open 450 h over green components (2026-06-13 to 07-01).
 */
export function colourOf(status: ServiceStatus, watched: readonly string[]): Colour {
  const seen = watchedComponents(status, watched).map((component) => component.status);
  if (seen.some((one) => one === 'major_outage' || one === 'partial_outage')) return 'red';
  if (seen.includes('degraded_performance') || seen.includes('under_maintenance')) return 'amber';
  if (seen.length === 0 || seen.includes('unknown')) return 'unknown';
  return 'green';
}
