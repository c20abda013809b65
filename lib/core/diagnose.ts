import { askedToWait } from './asked-to-wait.ts';
import { type Case, currentColour, reasonFor, statusReasons } from './case.ts';
import type { Evidence } from './evidence.ts';
import { hinted } from './hint.ts';
import { outage, weigh } from './outage.ts';
import { guardTime } from './recovery.ts';
import { claudeComponentId } from './service-status.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Reason, Verdict } from './verdict.ts';
import { unexplained, vetoing } from './veto.ts';
import type { Confidence, VerdictWord } from './words.ts';

/**
 * Weighs the evidence: pure, total; every combination has an answer.
 * Precedence, first that holds: connection, challenge, signed-out, limit, too-long, outage, stalled, recovering, fine, unknown.
 */
export function diagnose(facts: Case): Verdict {
  const standing = standingOf(facts);
  const left = unexplained(facts, standing.open);
  const hard = left.filter((evidence) => weigh(evidence)?.weight === 'hard');
  const verdict =
    vetoing(facts, standing.open, hard) ??
    outage(facts, left) ??
    stalled(left) ??
    recovering(facts, standing) ??
    fine(facts, standing) ??
    unknown(facts, standing);
  const notBefore = askedToWait(standing.open);
  const asked = notBefore === undefined ? verdict : { ...verdict, notBefore };
  return hinted(facts, asked, standing.recent);
}

function plain(
  verdict: Exclude<VerdictWord, 'outage'>,
  confidence: Confidence,
  because: readonly Reason[],
  since: number | null,
): Verdict {
  return { verdict, layer: null, confidence, because, since };
}

/** Silence alone never makes an outage: tools and thinking are silent too. With another sign beside it, it is likelier. */
function stalled(left: readonly Evidence[]): Verdict | undefined {
  const silent = left.filter(({ signal }) => signal.kind === 'stalled');
  const [first] = silent;
  if (!first) return undefined;
  const beside = left.filter(({ signal }) => signal.kind === 'notice' && signal.weight === 'ambiguous');
  const attempts = new Set(silent.map(({ attempt }) => attempt));
  const confidence = attempts.size + beside.length >= 2 ? 'likely' : 'suspected';
  return plain('stalled', confidence, [...silent, ...beside].map(reasonFor), first.at);
}

/** For a while after the all-clear, be it the first answer, the page that is there again, or the status page's green. */
function recovering(facts: Case, standing: Standing): Verdict | undefined {
  const ownClear = firstAnswerAfterTrouble(facts, standing);
  if (ownClear && facts.now - ownClear.at <= guardTime) {
    return plain('recovering', 'confirmed', [reasonFor(ownClear)], ownClear.at);
  }
  if (standing.open.length > 0) return undefined;
  const pageClear = pageAfterOutage(standing);
  if (pageClear && facts.now - pageClear.at <= guardTime) {
    return plain('recovering', 'likely', [reasonFor(pageClear), ...statusReasons(facts)], pageClear.at);
  }
  const { redAt } = facts.reading;
  const isOver = redAt !== null && currentColour(facts) === 'green' && facts.now - redAt <= guardTime;
  return isOver ? plain('recovering', 'likely', statusReasons(facts), redAt) : undefined;
}

/** What a limit, a sign-out and the like explained was no trouble of the service then either. */
function firstAnswerAfterTrouble(facts: Case, { recent, lastAnswer }: Standing): Evidence | undefined {
  const before = lastAnswer ? recent.filter(({ at }) => at < lastAnswer.at) : [];
  const trouble = unexplained(facts, before).findLast(weigh);
  return trouble && recent.find(({ at, signal }) => signal.kind === 'answered' && at > trouble.at);
}

/** A page that is there again after claude.ai's own servers had refused it; until an answer came, no more is known. */
function pageAfterOutage({ recent, lastAnswer }: Standing): Evidence | undefined {
  const refused = recent.findLast((evidence) => {
    const weighed = weigh(evidence);
    return weighed?.layer === 'site' && weighed.weight === 'hard' && evidence.at > (lastAnswer?.at ?? -1);
  });
  return refused && recent.find(({ at, signal }) => signal.kind === 'page-works' && at >= refused.at);
}

function fine(facts: Case, { open, lastAnswer }: Standing): Verdict | undefined {
  if (open.length > 0) return undefined;
  if (lastAnswer) return plain('fine', 'confirmed', [reasonFor(lastAnswer), ...statusReasons(facts)], null);
  return currentColour(facts) === 'green'
    ? plain('fine', 'suspected', statusReasons(facts), null)
    : undefined;
}

function unknown(facts: Case, { open }: Standing): Verdict {
  const because = [...open.map(reasonFor), ...statusReasons(facts)];
  return plain('unknown', 'suspected', because, open[0]?.at ?? null);
}

/** Watched until the person chooses otherwise. */
export const watchedByDefault: readonly string[] = [claudeComponentId];
