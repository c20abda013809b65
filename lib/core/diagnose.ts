import { type Case, currentColour, officialReasons, reasonFor, statusReasons } from './case.ts';
import { type Evidence, evidenceLifetime, type Signal } from './evidence.ts';
import { meaningOf } from './network-error.ts';
import { outage, weigh } from './outage.ts';
import { claudeComponentId } from './service-status.ts';
import type { Reason, Verdict } from './verdict.ts';
import { type Confidence, type Failure, minute, type VerdictWord } from './words.ts';

/** After an all-clear: on 2026-03-02 two of them relapsed, after 6 and 11 minutes. Milliseconds. */
const recoveryTime = 15 * minute;

/**
 * Weighs the evidence: pure, total; every combination has an answer.
 * Precedence, first that holds: connection, challenge, signed-out, limit, too-long, outage, stalled, recovering, fine, unknown.
 */
export function diagnose(facts: Case): Verdict {
  const recent = facts.evidence
    .filter(({ at }) => facts.now - at < evidenceLifetime)
    .toSorted((a, b) => a.at - b.at);
  const lastAnswer = recent.findLast(({ signal }) => signal.kind === 'answered');
  const open = openOnes(recent, lastAnswer);
  return (
    connection(facts, open) ??
    vetoing(facts, open) ??
    outage(facts, open) ??
    recovering(facts, recent, lastAnswer) ??
    fine(facts, open, lastAnswer) ??
    plain('unknown', 'suspected', [...open.map(reasonFor), ...statusReasons(facts)], open[0]?.at ?? null)
  );
}

/** The signals that nothing later has overtaken: an answer overtakes all, a page that works those of a page that did not. */
function openOnes(recent: readonly Evidence[], lastAnswer: Evidence | undefined): Evidence[] {
  const pageWorked = recent.findLast(({ signal }) => signal.kind === 'page-works');
  return recent.filter(({ at, signal }) => {
    if (signal.kind === 'answered' || signal.kind === 'page-works') return false;
    const overtakenAt = isOfThePage(signal) ? pageWorked?.at : undefined;
    return at > Math.max(lastAnswer?.at ?? -1, overtakenAt ?? -1);
  });
}

/** Whether a signal says that claude.ai's page itself could not be used. */
function isOfThePage(signal: Signal): boolean {
  if (signal.kind === 'notice') return signal.place === 'page';
  if (signal.kind === 'http' || signal.kind === 'net-error') return signal.endpoint !== 'send';
  return signal.kind === 'signed-out';
}

function plain(
  verdict: Exclude<VerdictWord, 'outage'>,
  confidence: Confidence,
  because: readonly Reason[],
  since: number | null,
): Verdict {
  return { verdict, layer: null, confidence, because, since };
}

function connection(facts: Case, open: readonly Evidence[]): Verdict | undefined {
  const broken = open.filter(({ signal }) => isOwnConnection(signal));
  const reasons = broken.map(reasonFor);
  if (!facts.online) {
    const offline: Reason = { reason: 'offline', at: facts.now, detail: '' };
    return plain('connection', 'confirmed', [offline, ...reasons], broken[0]?.at ?? facts.now);
  }
  const newest = open.at(-1);
  if (!newest || !isOwnConnection(newest.signal)) return undefined;
  return plain('connection', 'suspected', reasons, broken[0]?.at ?? newest.at);
}

function isOwnConnection(signal: Signal): boolean {
  return signal.kind === 'net-error' && meaningOf(signal.error) === 'own-connection';
}

/** The verdicts that are no outage, in their order, and the failures that stand for them. */
const vetoes: readonly (readonly [Exclude<VerdictWord, 'outage'>, Failure])[] = [
  ['challenge', 'challenge'],
  ['signed-out', 'sign-in'],
  ['limit', 'limit'],
  ['too-long', 'too-long'],
];

/** False limit notices at 0 % usage were seen during incidents, so a red component makes a limit doubtful. */
function vetoing(facts: Case, open: readonly Evidence[]): Verdict | undefined {
  for (const [verdict, failure] of vetoes) {
    const found = open.filter(({ signal }) => failureOf(signal) === failure);
    const first = found[0];
    if (!first) continue;
    const doubtful = verdict === 'limit' && currentColour(facts) === 'red';
    const because = [...found.map(reasonFor), ...(doubtful ? officialReasons(facts) : [])];
    return plain(verdict, doubtful ? 'suspected' : 'confirmed', because, first.at);
  }
  return undefined;
}

/** The failure that a signal stands for by itself. */
function failureOf(signal: Signal): Failure | undefined {
  if (signal.kind === 'notice') return signal.failure;
  if (signal.kind === 'signed-out') return 'sign-in';
  if (signal.kind === 'http' && signal.endpoint === 'send') return failureOfStatus(signal.status);
  return undefined;
}

/**
 * What the HTTP status of a send says by itself (facts: claude.ai, 2026-10): 403 may be an ended session, a challenge
 * or a plan, so it waits for what the page shows.
 */
export function failureOfStatus(status: number): Failure | undefined {
  if (status === 529) return 'overloaded';
  if (status >= 500) return 'server-error';
  if (status === 429) return 'limit';
  if (status === 401) return 'sign-in';
  if (status === 413) return 'too-long';
  return status >= 400 ? 'unknown' : undefined;
}

/** For a while after the all-clear, be it the first answer or the page's green. */
function recovering(
  facts: Case,
  recent: readonly Evidence[],
  lastAnswer: Evidence | undefined,
): Verdict | undefined {
  const ownClear = firstAnswerAfterTrouble(recent, lastAnswer);
  if (ownClear && facts.now - ownClear.at <= recoveryTime) {
    return plain('recovering', 'confirmed', [reasonFor(ownClear)], ownClear.at);
  }
  const { redAt } = facts.reading;
  const isOver = redAt !== null && currentColour(facts) === 'green' && facts.now - redAt <= recoveryTime;
  return isOver ? plain('recovering', 'likely', statusReasons(facts), redAt) : undefined;
}

function firstAnswerAfterTrouble(
  recent: readonly Evidence[],
  lastAnswer: Evidence | undefined,
): Evidence | undefined {
  const trouble = lastAnswer && recent.filter(({ at }) => at < lastAnswer.at).findLast(weigh);
  return trouble && recent.find(({ at, signal }) => signal.kind === 'answered' && at > trouble.at);
}

function fine(facts: Case, open: readonly Evidence[], lastAnswer: Evidence | undefined): Verdict | undefined {
  if (open.length > 0) return undefined;
  if (lastAnswer) return plain('fine', 'confirmed', [reasonFor(lastAnswer), ...statusReasons(facts)], null);
  return currentColour(facts) === 'green'
    ? plain('fine', 'suspected', statusReasons(facts), null)
    : undefined;
}

/** Watched until the person chooses otherwise. */
export const watchedByDefault: readonly string[] = [claudeComponentId];
