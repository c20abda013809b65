import { type Case, currentColour, officialReasons, reasonFor } from './case.ts';
import type { Evidence, Signal } from './evidence.ts';
import { meaningOf } from './network-error.ts';
import type { Reason, Verdict } from './verdict.ts';
import type { Confidence, Failure, Layer } from './words.ts';

interface Weighed {
  evidence: Evidence;
  layer: Layer;
  weight: 'hard' | 'soft';
}

/** An outage, if the signals or the status page amount to one. */
export function outage(facts: Case, open: readonly Evidence[]): Verdict | undefined {
  const weighed = open.flatMap((evidence) => weigh(evidence) ?? []);
  const ambiguous = open.filter(({ signal }) => signal.kind === 'notice' && signal.weight === 'ambiguous');
  const official = officialReasons(facts);
  const colour = currentColour(facts);
  const points = weighed.length + (weighed.length > 0 || colour === 'amber' ? ambiguous.length : 0);
  if (points === 0 && colour !== 'red' && colour !== 'amber') return undefined;
  const hard = weighed.some(({ weight }) => weight === 'hard');
  const soft = points + (colour === 'amber' ? 1 : 0);
  const confidence: Confidence = hard || colour === 'red' ? 'confirmed' : soft >= 2 ? 'likely' : 'suspected';
  const because = [...[...weighed.map(({ evidence }) => evidence), ...ambiguous].map(reasonFor), ...official];
  return {
    verdict: 'outage',
    layer: layerOf(weighed, facts),
    confidence,
    because,
    since: earliest(because),
  };
}

const earliest = (reasons: readonly Reason[]): number | null =>
  reasons.length === 0 ? null : Math.min(...reasons.map(({ at }) => at));

/** What a signal adds to an outage, if anything. A lone ambiguous notice adds nothing. */
export function weigh(evidence: Evidence): Weighed | undefined {
  const { signal } = evidence;
  switch (signal.kind) {
    case 'http':
      return signal.status >= 500 ? { evidence, weight: 'hard', layer: layerOfRequest(signal) } : undefined;
    case 'net-error':
      return meaningOf(signal.error) === 'reset'
        ? { evidence, weight: 'soft', layer: signal.endpoint === 'send' ? 'model' : 'site' }
        : undefined;
    case 'notice':
      return weighNotice(evidence, signal);
    case 'bounced':
      return { evidence, weight: 'soft', layer: 'model' };
    default:
      return undefined;
  }
}

function weighNotice(evidence: Evidence, signal: Extract<Signal, { kind: 'notice' }>): Weighed | undefined {
  const outages: readonly Failure[] = ['overloaded', 'server-error'];
  if (signal.weight === 'ambiguous' || !outages.includes(signal.failure)) return undefined;
  const layer = signal.place === 'page' ? 'site' : signal.failure === 'overloaded' ? 'capacity' : 'model';
  return { evidence, weight: signal.weight, layer };
}

function layerOfRequest(signal: Extract<Signal, { kind: 'http' }>): Layer {
  if (signal.endpoint === 'sign-in') return 'sign-in';
  if (signal.endpoint !== 'send' || isOfTheEdge(signal.status)) return 'site';
  return signal.status === 529 ? 'capacity' : 'model';
}

/** Cloudflare's own: it could not reach claude.ai at all. */
function isOfTheEdge(status: number): boolean {
  return status >= 520 && status <= 526;
}

/** The outermost layer that failed lately: what is behind it cannot be judged. Hard signals speak before soft ones. */
function layerOf(weighed: readonly Weighed[], facts: Case): Layer {
  const hard = weighed.filter(({ weight }) => weight === 'hard');
  const said = (hard.length > 0 ? hard : weighed).map(({ layer }) => layer);
  const outermost = (['site', 'sign-in', 'capacity', 'model'] as const).find((layer) => said.includes(layer));
  return outermost ?? officialLayer(facts);
}

/** No sign-in component exists on the status page: it is known from an incident's own title. */
function officialLayer(facts: Case): Layer {
  const titles = facts.reading.good?.status.incidents.map(({ name }) => name) ?? [];
  return titles.some((title) => /log-?in|sign-?in|authenticat/i.test(title)) ? 'sign-in' : 'model';
}
