import { type Case, currentColour } from './case.ts';
import { type Evidence, evidenceLifetime, type Signal } from './evidence.ts';
import { meaningOf } from './network-error.ts';
import { minute } from './words.ts';

/** The evidence of the last half hour, oldest first, and what of it still speaks for now. */
export interface Standing {
  recent: readonly Evidence[];
  /** The signals that nothing later has overtaken. */
  open: readonly Evidence[];
  lastAnswer: Evidence | undefined;
}

/** Sorts the evidence out; the order it was written down in does not matter, not even for equal times. */
export function standingOf(facts: Case): Standing {
  const recent = facts.evidence
    .filter(({ at }) => at <= facts.now && facts.now - at < evidenceLifetime)
    .map((evidence) => ({ evidence, name: JSON.stringify([evidence.attempt, evidence.signal]) }))
    .toSorted((a, b) => a.evidence.at - b.evidence.at || (a.name < b.name ? -1 : 1))
    .map(({ evidence }) => evidence);
  const lastOf = (kind: Signal['kind'], attempt?: string | null) =>
    recent.findLast((one) => one.signal.kind === kind && (attempt === undefined || one.attempt === attempt))
      ?.at ?? -1;
  const overtakenAt = ({ attempt, signal }: Evidence) =>
    Math.max(
      lastOf('answered'),
      isOfThePage(signal) ? lastOf('page-works') : -1,
      isOfSigningIn(signal) ? lastOf('signed-in') : -1,
      isOfTheLine(signal) ? lastOf('online') : -1,
      signal.kind === 'stalled' ? lastOf('going-on', attempt) : -1,
    );
  const lastReached = recent.findLast(({ signal }) => reachesClaude(signal))?.at ?? -1;
  // A tab that was closed while offline cannot tell that the line is back.
  const isLineBack = ({ at, signal }: Evidence) =>
    signal.kind === 'offline' && (facts.reading.good?.at ?? -1) > at;
  const open = recent.filter(
    (one) =>
      saysSomething(one.signal) &&
      one.at > overtakenAt(one) &&
      !isLineBack(one) &&
      !(isOwnConnection(facts, one) && lastReached > one.at),
  );
  return {
    recent,
    open: open.filter((one) => !isLoneHint(one, open)),
    lastAnswer: recent.findLast(({ signal }) => signal.kind === 'answered'),
  };
}

/** Whether a signal may tell of trouble at all; the rest only overtakes. */
function saysSomething(signal: Signal): boolean {
  switch (signal.kind) {
    case 'http':
      return signal.status >= 400;
    case 'net-error':
      return meaningOf(signal.error) !== 'cancelled';
    case 'backoff':
      // One failure is the one that was seen anyway.
      return signal.failures >= 2;
    case 'notice':
    case 'bounced':
    case 'stalled':
    case 'signed-out':
    case 'session-ended':
    case 'challenge':
    case 'offline':
      return true;
    default:
      return false;
  }
}

/** Whether a signal says that claude.ai's page itself could not be used. */
function isOfThePage(signal: Signal): boolean {
  if (signal.kind === 'notice') {
    return signal.place === 'page' || signal.place === 'sign-in' || signal.weight === 'none';
  }
  if (signal.kind === 'http' || signal.kind === 'net-error') return signal.endpoint !== 'send';
  return ['signed-out', 'session-ended', 'challenge'].includes(signal.kind);
}

function isOfSigningIn(signal: Signal): boolean {
  if (signal.kind === 'notice') return signal.place === 'sign-in';
  return signal.kind === 'http' && signal.endpoint === 'sign-in';
}

/** What a broken connection brings about by itself: once the browser is online again, it says nothing of Claude. */
function isOfTheLine(signal: Signal): boolean {
  if (signal.kind === 'notice') return signal.weight === 'ambiguous';
  return ['net-error', 'bounced', 'stalled', 'backoff', 'offline'].includes(signal.kind);
}

/** Whether claude.ai's own servers had to answer for this to be seen. */
function reachesClaude(signal: Signal): boolean {
  if (signal.kind === 'notice') return signal.weight === 'hard' && signal.place !== 'page';
  return ['http', 'signed-out', 'signed-in', 'challenge', 'page-works'].includes(signal.kind);
}

/** How far from a broken-off request a look at the status page still tells about the same connection. Milliseconds. */
const secondOpinion = 10 * minute;

/** The person's own line; also when claude.ai and the status page, which is somewhere else, cannot be reached either. */
export function isOwnConnection(facts: Case, { at, signal }: Evidence): boolean {
  if (signal.kind === 'offline') return true;
  if (signal.kind !== 'net-error') return false;
  const meaning = meaningOf(signal.error);
  const { unreadable } = facts.reading;
  const isAlone = unreadable?.reason !== 'unreachable' || Math.abs(unreadable.at - at) > secondOpinion;
  // A status page that shows red was read: the line held then, and the trouble is Claude's.
  const isCutOff = meaning === 'reset' && !isAlone && currentColour(facts) !== 'red';
  return meaning === 'own-connection' || isCutOff;
}

/** How long the signals of one try can be apart: claude.ai tries again by itself for as long. Milliseconds. */
const tryLength = 1 * minute;

/** Whether two signals are about one try at sending. The same text may be tried again later, in the same attempt. */
export function isSameTry(one: Evidence, other: Evidence): boolean {
  const areSends = isOfASend(one.signal) && isOfASend(other.signal);
  return areSends && one.attempt === other.attempt && Math.abs(one.at - other.at) <= tryLength;
}

function isOfASend(signal: Signal): boolean {
  return signal.kind === 'notice'
    ? signal.place !== 'page' && signal.place !== 'sign-in'
    : !isOfThePage(signal);
}

/**
 * claude.ai links to its plans also while a limit is only near: without words or a record that say so, such a link is a
 * limit only where a send failed.
 */
function isLoneHint(hint: Evidence, open: readonly Evidence[]): boolean {
  const { signal } = hint;
  const isHint = signal.kind === 'notice' && signal.failure === 'limit' && signal.weight === 'ambiguous';
  return isHint && !open.some((one) => one !== hint && one.signal !== signal && isSameTry(one, hint));
}
