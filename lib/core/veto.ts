import { type Case, currentColour, officialReasons, reasonFor } from './case.ts';
import type { Evidence, Signal } from './evidence.ts';
import { incidentsNaming, signInTitle } from './incidents.ts';
import { isOwnConnection, isSameTry } from './standing.ts';
import { failureOfStatus } from './status-code.ts';
import type { Verdict } from './verdict.ts';
import type { Failure, VerdictWord } from './words.ts';

type Word = Extract<VerdictWord, 'connection' | 'challenge' | 'signed-out' | 'limit' | 'too-long'>;

/** The verdicts that are no outage, in their order. */
const words: readonly Word[] = ['connection', 'challenge', 'signed-out', 'limit', 'too-long'];

const wordOf: Partial<Record<Failure, Word>> = {
  connection: 'connection',
  challenge: 'challenge',
  'sign-in': 'signed-out',
  limit: 'limit',
  'too-long': 'too-long',
};

/** The verdict other than an outage that a signal stands for by itself, if any. */
function standsFor(facts: Case, evidence: Evidence): Word | undefined {
  const { signal } = evidence;
  if (isOwnConnection(facts, evidence)) return 'connection';
  const failure = failureOf(signal);
  return failure && wordOf[failure];
}

function failureOf(signal: Signal): Failure | undefined {
  switch (signal.kind) {
    case 'notice':
      return signal.failure;
    case 'signed-out':
    case 'session-ended':
      return 'sign-in';
    case 'challenge':
      return 'challenge';
    case 'http':
      return signal.endpoint === 'send' ? failureOfStatus(signal.status) : undefined;
    default:
      return undefined;
  }
}

/**
 * What is left to speak of an outage: a limit, a sign-out, a length, a challenge or the person's own line explain their
 * own try, and that alone. A broken line and a notice about something else do not explain an answer of the server.
 */
export function unexplained(facts: Case, open: readonly Evidence[]): readonly Evidence[] {
  const explaining = open.flatMap((evidence) => {
    const word = standsFor(facts, evidence);
    if (word) return { evidence, all: word !== 'connection' };
    return isAside(evidence.signal) ? { evidence, all: false } : [];
  });
  return open.filter(
    (one) =>
      !explaining.some(
        ({ evidence, all }) =>
          evidence === one || (isSameTry(evidence, one) && (all || !isServersOwn(one.signal))),
      ),
  );
}

const isAside = (signal: Signal) => signal.kind === 'notice' && signal.weight === 'none';

function isServersOwn(signal: Signal): boolean {
  return signal.kind === 'http' || (signal.kind === 'notice' && signal.weight === 'hard');
}

/**
 * The first verdict, in their order, that is no outage and that no newer trouble of the service has overtaken.
 * `hard`: the signals of an outage that stand by themselves.
 */
export function vetoing(
  facts: Case,
  open: readonly Evidence[],
  hard: readonly Evidence[],
): Verdict | undefined {
  if (!facts.online) return offline(facts, open);
  const lastHard = hard.at(-1)?.at ?? -1;
  for (const word of words) {
    const found = open.filter((one) => standsFor(facts, one) === word);
    const isOvertaken = (found.at(-1)?.at ?? -1) < lastHard;
    if (found.length === 0 || isOvertaken) continue;
    if (word === 'signed-out' && isOfTheService(facts, hard)) continue;
    return verdictOf(word, facts, found, hard);
  }
  return undefined;
}

function offline(facts: Case, open: readonly Evidence[]): Verdict {
  const broken = open.filter((one) => isOwnConnection(facts, one));
  const because = [{ reason: 'offline' as const, at: facts.now, detail: '' }, ...broken.map(reasonFor)];
  const since = broken[0]?.at ?? facts.now;
  return { verdict: 'connection', layer: null, confidence: 'confirmed', because, since };
}

/** Being led to the sign-in page does not end an outage of signing in. */
function isOfTheService(facts: Case, hard: readonly Evidence[]): boolean {
  const isRefused = hard.some(({ signal }) => signal.kind === 'http' && signal.endpoint === 'sign-in');
  const colour = currentColour(facts);
  const isSaid = (colour === 'red' || colour === 'amber') && incidentsNaming(facts, signInTitle).length > 0;
  return isRefused || isSaid;
}

function verdictOf(word: Word, facts: Case, found: readonly Evidence[], hard: readonly Evidence[]): Verdict {
  // False limit notices at 0 % usage were seen during incidents.
  const isDoubtful = word === 'limit' && (currentColour(facts) === 'red' || hard.length > 0);
  const isSure = word !== 'connection' && !isDoubtful && found.some(({ signal }) => !isGuess(signal));
  const doubts = isDoubtful ? [...hard.map(reasonFor), ...officialReasons(facts)] : [];
  const until = word === 'limit' ? limitEnd(found) : undefined;
  return {
    verdict: word,
    layer: null,
    confidence: isSure ? 'confirmed' : 'suspected',
    because: [...found.map(reasonFor), ...doubts],
    since: found[0]?.at ?? null,
    ...(until !== undefined && { until }),
  };
}

const isGuess = (signal: Signal) => signal.kind === 'notice' && signal.weight === 'ambiguous';

/** The page's own record says when a limit ends; the refused request says at least how long to wait. */
function limitEnd(found: readonly Evidence[]): number | undefined {
  const said = found.flatMap(({ signal }) => (signal.kind === 'notice' ? (signal.until ?? []) : []));
  const asked = found.flatMap(({ signal }) => (signal.kind === 'http' ? (signal.notBefore ?? []) : []));
  return said.at(-1) ?? asked.at(-1);
}
