import { type Case, isCurrent } from './case.ts';
import type { Evidence, Signal } from './evidence.ts';
import { incidentsNaming, oneModelIncidents, signInTitle } from './incidents.ts';
import { apiComponentId, type ComponentStatus, claudeComponentId } from './service-status.ts';
import type { Reason, Verdict } from './verdict.ts';
import type { Hint } from './words.ts';

interface Hinted {
  hint: Hint;
  /** What it rests on beside the verdict's own reasons. */
  because: readonly Reason[];
}

/** The verdict with what more can be said: front door or model, and which kind of sign-out. */
export function hinted(facts: Case, verdict: Verdict, recent: readonly Evidence[]): Verdict {
  const found = hintFor(facts, verdict, recent);
  if (!found) return verdict;
  return { ...verdict, hint: found.hint, because: [...verdict.because, ...found.because] };
}

function hintFor(facts: Case, verdict: Verdict, recent: readonly Evidence[]): Hinted | undefined {
  if (verdict.verdict === 'signed-out') return signOut(facts, recent);
  if (verdict.verdict !== 'outage') return undefined;
  if (verdict.layer === 'sign-in') return accessLayer(facts, recent);
  const model = verdict.layer === 'site' ? [] : oneModelIncidents(facts);
  if (model.length > 0) return { hint: 'one-model', because: model };
  return webApp(facts);
}

/** Signing in fails while answers still come, or while the status page calls claude.ai's other parts healthy. */
function accessLayer(facts: Case, recent: readonly Evidence[]): Hinted | undefined {
  const getsAnswers = recent.some(({ signal }) => signal.kind === 'answered');
  if (!getsAnswers && statusOf(facts, apiComponentId) !== 'operational') return undefined;
  return { hint: 'access-layer', because: incidentsNaming(facts, signInTitle) };
}

/** claude.ai is down and the API is not: the models answer, the web app in front of them does not. */
function webApp(facts: Case): Hinted | undefined {
  const claude = statusOf(facts, claudeComponentId);
  const isDown = claude === 'partial_outage' || claude === 'major_outage';
  if (!isDown || statusOf(facts, apiComponentId) !== 'operational') return undefined;
  return { hint: 'web-app', because: [] };
}

function statusOf(facts: Case, wanted: string): ComponentStatus | undefined {
  if (!isCurrent(facts)) return undefined;
  return facts.reading.good?.status.components.find(({ id }) => id === wanted)?.status;
}

/** Being led to sign in once more right after it worked, and again: whoever is in that loop cannot get out by trying. */
const loopLength = 2;

function signOut(facts: Case, recent: readonly Evidence[]): Hinted | undefined {
  if (kicks(recent) >= loopLength) {
    return { hint: 'login-loop', because: incidentsNaming(facts, signInTitle) };
  }
  const isEnded = recent.some(({ signal }) => endsSession(signal));
  return isEnded ? { hint: 'session-ended', because: [] } : undefined;
}

function endsSession(signal: Signal): boolean {
  if (signal.kind === 'http') return signal.endpoint === 'send' && signal.status === 401;
  const isSaid = signal.kind === 'notice' && signal.failure === 'sign-in' && signal.place !== 'sign-in';
  return isSaid || signal.kind === 'session-ended';
}

/** How often the person was thrown out: after a sign-in that claude.ai took, or out of a page that worked. */
function kicks(recent: readonly Evidence[]): number {
  let before: Signal['kind'] | undefined;
  let count = 0;
  for (const { signal } of recent) {
    if (!['signed-in', 'page-works', 'answered', 'signed-out', 'session-ended'].includes(signal.kind))
      continue;
    const isKick =
      (signal.kind === 'signed-out' && before === 'signed-in') ||
      (signal.kind === 'session-ended' && before !== 'signed-out' && before !== 'session-ended');
    if (isKick) count += 1;
    before = signal.kind;
  }
  return count;
}
