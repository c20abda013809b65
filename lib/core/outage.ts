import { type Case, currentColour, officialReasons, reasonFor } from './case.ts';
import type { Evidence, Signal } from './evidence.ts';
import { incidentsNaming, signInTitle } from './incidents.ts';
import { meaningOf } from './network-error.ts';
import { isOfTheEdge } from './status-code.ts';
import type { Reason, Verdict } from './verdict.ts';
import type { Confidence, Failure, Layer } from './words.ts';

export interface Weighed {
  evidence: Evidence;
  layer: Layer;
  weight: 'hard' | 'soft';
}

/** An outage, if the signals or the status page amount to one. `unexplained`: what no limit, sign-out and the like explains. */
export function outage(facts: Case, unexplained: readonly Evidence[]): Verdict | undefined {
  const weighed = unexplained.flatMap((evidence) => weigh(evidence) ?? []);
  const beside = unexplained.filter(({ signal }) => isBeside(signal));
  const official = officialReasons(facts);
  const colour = currentColour(facts);
  const isSaid = colour === 'red' || colour === 'amber';
  if (weighed.length === 0 && !isSaid) return undefined;
  const points = distinct([...weighed.map(({ evidence }) => evidence), ...beside]);
  const soft = points + (colour === 'amber' ? 1 : 0);
  const hard = weighed.some(({ weight }) => weight === 'hard');
  const confidence: Confidence = hard || colour === 'red' ? 'confirmed' : soft >= 2 ? 'likely' : 'suspected';
  const because = [...[...weighed.map(({ evidence }) => evidence), ...beside].map(reasonFor), ...official];
  const layer = layerOf(weighed, beside, facts);
  return { verdict: 'outage', layer, confidence, because, since: earliest(because) };
}

const earliest = (reasons: readonly Reason[]): number | null =>
  reasons.length === 0 ? null : Math.min(...reasons.map(({ at }) => at));

/** A lone ambiguous notice, or a lone silence, makes no outage; beside another signal it makes that surer. */
function isBeside(signal: Signal): boolean {
  return signal.kind === 'stalled' || (signal.kind === 'notice' && signal.weight === 'ambiguous');
}

/** What is shown twice in one attempt is one signal; in two attempts it is two. */
function distinct(all: readonly Evidence[]): number {
  return new Set(
    all.map(({ attempt, signal }) => JSON.stringify([attempt, reasonFor({ at: 0, attempt, signal })])),
  ).size;
}

/** What a signal adds to an outage, if anything. */
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
    case 'backoff':
      return signal.failures >= 2 ? { evidence, weight: 'soft', layer: 'model' } : undefined;
    default:
      return undefined;
  }
}

function weighNotice(evidence: Evidence, signal: Extract<Signal, { kind: 'notice' }>): Weighed | undefined {
  const outages: readonly Failure[] = ['overloaded', 'server-error'];
  const { weight } = signal;
  if (weight === 'ambiguous' || weight === 'none' || !outages.includes(signal.failure)) return undefined;
  const behind = signal.failure === 'overloaded' ? 'capacity' : 'model';
  return { evidence, weight, layer: layerOfPlace(signal) ?? behind };
}

/** Where a notice stands says which layer it is about, but for those of a send. */
function layerOfPlace({ place }: Extract<Signal, { kind: 'notice' }>): Layer | undefined {
  if (place === 'page') return 'site';
  return place === 'sign-in' ? 'sign-in' : undefined;
}

function layerOfRequest(signal: Extract<Signal, { kind: 'http' }>): Layer {
  if (signal.endpoint === 'sign-in') return 'sign-in';
  if (signal.endpoint !== 'send' || isOfTheEdge(signal.status)) return 'site';
  return signal.status === 529 ? 'capacity' : 'model';
}

/** The outermost layer that failed lately: what is behind it cannot be judged. Hard signals speak before soft ones. */
function layerOf(weighed: readonly Weighed[], beside: readonly Evidence[], facts: Case): Layer {
  const hard = weighed.filter(({ weight }) => weight === 'hard');
  const said = (hard.length > 0 ? hard : weighed).map(({ layer }) => layer);
  const shown = beside.flatMap(({ signal }) =>
    signal.kind === 'notice' ? (layerOfPlace(signal) ?? []) : [],
  );
  const all = hard.length > 0 ? said : [...said, ...shown];
  const outermost = (['site', 'sign-in', 'capacity', 'model'] as const).find((layer) => all.includes(layer));
  return outermost ?? (incidentsNaming(facts, signInTitle).length > 0 ? 'sign-in' : 'model');
}
