import { diagnose, watchedByDefault } from '../../lib/core/diagnose.ts';
import { afterRequests, fullAllowance, isLiveTrouble, nextLook } from '../../lib/core/polling.ts';
import { randomFrom } from '../../lib/core/random.ts';
import { noReading, type Reading, readingAfter } from '../../lib/core/reading.ts';
import { isToBeTold, quiet, type Watch, watchOn } from '../../lib/core/recovery.ts';
import { type Decoded, decodeAnswer } from '../../lib/core/service-status.ts';
import { minute, type VerdictWord } from '../../lib/core/words.ts';
import type { Capture, History } from './history.ts';
import { type Says, saysByIncident, saysByIndicator } from './other-rules.ts';
import { emptyTally, type Tally, tally } from './tally.ts';

export interface Replayed {
  ours: Tally;
  byIndicator: Tally;
  byIncident: Tally;
  days: number;
  requests: number;
  /** How often the toolbar began to show trouble. */
  troubles: number;
  /** How often a person who asks every time would be told that Claude is back. */
  notices: number;
}

/** All that the extension remembers between two minutes. */
interface Memory {
  reading: Reading;
  budget: typeof fullAllowance;
  watch: Watch;
  nextLookAt: number;
  /** The newest capture that was looked at and could be read, and the newest that was looked at. */
  read: Capture | undefined;
  looked: Capture | undefined;
  verdict: VerdictWord;
}

/** A whole history, minute by minute, as a browser with a claude.ai tab lives it that never sends anything. */
export function replay({ captures, end }: History, seed: number): Replayed {
  const random = randomFrom(seed);
  const start = captures[0]?.at ?? end;
  const result: Replayed = {
    ...{ ours: emptyTally(), byIndicator: emptyTally(), byIncident: emptyTally() },
    ...{ days: (end - start) / (24 * 60 * minute), requests: 0, troubles: 0, notices: 0 },
  };
  const memory: Memory = {
    ...{ reading: noReading, budget: fullAllowance, watch: quiet, nextLookAt: start },
    ...{ read: undefined, looked: undefined, verdict: 'unknown' },
  };
  let index = 0;
  for (let now = start; now < end; now += minute) {
    while ((captures[index + 1]?.at ?? end) <= now) index += 1;
    const capture = captures[index];
    if (!capture) break;
    if (now >= memory.nextLookAt) look(memory, capture, now, random, result);
    judge(memory, now, random, result);
    count(memory, capture, result);
  }
  return result;
}

function look(memory: Memory, capture: Capture, now: number, random: () => number, result: Replayed): void {
  const decoded: Decoded =
    capture.httpStatus === 0
      ? { ok: false, reason: 'unreachable' }
      : decodeAnswer(capture.httpStatus, capture.body);
  const requests = decoded.ok ? 1 : 2;
  result.requests += requests;
  memory.reading = readingAfter(
    memory.reading,
    { at: now, decoded, host: 'page', retryAfter: null },
    watchedByDefault,
  );
  memory.budget = afterRequests(memory.budget, requests, now);
  memory.looked = capture;
  if (decoded.ok) memory.read = capture;
  const trouble = isLiveTrouble(verdictAt(memory, now));
  const occasion = { claudeTab: true, trouble, tellMe: trouble };
  memory.nextLookAt = now + (nextLook(occasion, memory.reading, memory.budget, now, random()) ?? minute);
}

function verdictAt({ reading }: Memory, now: number): VerdictWord {
  return diagnose({ now, online: true, evidence: [], reading, watched: watchedByDefault }).verdict;
}

function judge(memory: Memory, now: number, random: () => number, result: Replayed): void {
  const verdict = verdictAt(memory, now);
  if (verdict === 'outage' && memory.verdict !== 'outage') result.troubles += 1;
  memory.verdict = verdict;
  memory.watch = watchOn(memory.watch, verdict, now, random());
  if (memory.watch.phase === 'clear' && isToBeTold(memory.watch, verdict, now)) {
    result.notices += 1;
    memory.watch = { ...memory.watch, told: true };
  }
}

const saysOf = (verdict: VerdictWord): Says =>
  verdict === 'outage' ? 'trouble' : verdict === 'unknown' ? 'unknown' : 'fine';

function count(memory: Memory, capture: Capture, result: Replayed): void {
  const { read, looked } = memory;
  tally(result.ours, saysOf(memory.verdict), capture, read, looked);
  tally(result.byIndicator, saysByIndicator(read), capture, read, looked);
  tally(result.byIncident, saysByIncident(read), capture, read, looked);
}
