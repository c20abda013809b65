import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verdictOn } from '../testing/case.ts';
import {
  answered,
  backoff,
  bounced,
  challenge,
  goingOn,
  http,
  netError,
  notice,
  online,
  pageWorks,
  sessionEnded,
  signedIn,
  signedOut,
  stalled,
} from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { aStatus } from '../testing/status.ts';
import type { Case } from './case.ts';
import { type Evidence, Evidence as EvidenceShape, noticeWeights, type Signal } from './evidence.ts';
import type { Reading } from './reading.ts';
import { componentStatuses, unreadableReasons } from './service-status.ts';
import { confidences, endpoints, failures, hints, layers, noticePlaces, verdicts } from './words.ts';

const time = fc.integer({ min: noon - 3_600_000, max: noon });
const endpoint = fc.constantFrom(...endpoints);
const errors = ['net::ERR_ABORTED', 'net::ERR_INTERNET_DISCONNECTED', 'NS_ERROR_NET_RESET', 'WHO_KNOWS'];

const signal: fc.Arbitrary<Signal> = fc.oneof(
  fc.tuple(fc.integer({ min: 100, max: 599 }), endpoint).map(([status, where]) => http(status, where)),
  fc.tuple(fc.constantFrom(...errors), endpoint).map(([error, where]) => netError(error, where)),
  fc
    .tuple(fc.constantFrom(...failures), fc.constantFrom(...noticeWeights), fc.constantFrom(...noticePlaces))
    .map((parts) => notice(...parts)),
  fc.constantFrom<Signal>(
    bounced,
    stalled,
    goingOn,
    signedOut,
    sessionEnded,
    signedIn,
    challenge,
    pageWorks,
    answered,
    online,
    { kind: 'offline' },
  ),
  fc.nat(5).map(backoff),
);

function evidenceOf(signals: fc.Arbitrary<Signal>): fc.Arbitrary<Evidence[]> {
  return fc.array(
    fc.record({ at: time, attempt: fc.constantFrom(null, 'page.1', 'page.2'), signal: signals }),
  );
}

const reading: fc.Arbitrary<Reading> = fc.record({
  good: fc.option(
    fc.record({ at: time, status: fc.constantFrom(...componentStatuses).map((one) => aStatus(one)) }),
  ),
  unreadable: fc.option(fc.record({ at: time, reason: fc.constantFrom(...unreadableReasons) })),
  failures: fc.nat(9),
  redAt: fc.option(time),
});

const cases: fc.Arbitrary<Partial<Case>> = fc.record({
  online: fc.boolean(),
  evidence: evidenceOf(signal),
  reading,
});

it('every case has a verdict; only an outage has a layer; what is said was seen before now', () => {
  fc.assert(
    fc.property(cases, (facts) => {
      const { verdict, layer, confidence, because, since, hint } = verdictOn([], facts);
      expect(verdicts).toContain(verdict);
      expect(confidences).toContain(confidence);
      if (hint) expect(hints).toContain(hint);
      if (verdict === 'outage') expect(layers).toContain(layer);
      else expect(layer).toBeNull();
      expect(because.every(({ at }) => at <= noon)).toBe(true);
      expect(since ?? noon).toBeLessThanOrEqual(noon);
    }),
  );
});

it('what the generator makes is evidence as it is sent', () => {
  fc.assert(
    fc.property(evidenceOf(signal), (all) => all.every((one) => EvidenceShape.safeParse(one).success)),
  );
});

it('limit, sign-in, challenge and length alone never make an outage', () => {
  const vetoes = ['limit', 'sign-in', 'challenge', 'too-long'] as const;
  const only = fc.oneof(
    fc
      .constantFrom(...vetoes)
      .chain((failure) => fc.constantFrom(...noticePlaces).map((at) => notice(failure, 'hard', at))),
    fc.constantFrom<Signal>(signedOut, sessionEnded, challenge, http(429), http(401), http(413)),
  );
  fc.assert(
    fc.property(
      evidenceOf(only),
      fc.constantFrom('operational' as const, 'unknown' as const),
      (evidence, status) => {
        const good = { at: noon, status: aStatus(status) };
        const verdict = verdictOn([], {
          evidence,
          reading: { good, unreadable: null, failures: 0, redAt: null },
        });
        expect(verdict.verdict).not.toBe('outage');
      },
    ),
  );
});

it('a page that cannot be read and nothing else is never fine', () => {
  const seenBlind = reading.map((one) => ({ ...one, unreadable: { at: noon, reason: 'not-json' as const } }));
  fc.assert(fc.property(seenBlind, (one) => verdictOn([], { reading: one }).verdict !== 'fine'));
});

it('the order in which evidence was written down does not matter, not even for equal times', () => {
  const shuffled = evidenceOf(signal)
    .map((all) => all.map((one, index) => ({ ...one, at: noon - (index % 3) * 60_000 })))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(verdictOn([], { evidence: other })).toEqual(verdictOn([], { evidence: one }));
    }),
  );
});

it('a limit, a sign-out, a challenge or a length is never an outage by what its own try shows beside it', () => {
  const veto = fc.constantFrom<Signal>(
    notice('limit'),
    notice('sign-in'),
    notice('challenge'),
    http(429),
    http(413),
  );
  const beside = signal.filter((one) => !('endpoint' in one) || one.endpoint === 'send');
  const ofTheTry = beside.filter((one) => one.kind !== 'notice' || !['page', 'sign-in'].includes(one.place));
  const ago = fc.integer({ min: 0, max: 30_000 });
  fc.assert(
    fc.property(veto, fc.array(fc.tuple(ofTheTry, ago)), ago, (one, others, when) => {
      const of = (what: Signal, past: number) => ({ at: noon - past, attempt: 'page.1', signal: what });
      const evidence = [of(one, when), ...others.map(([what, past]) => of(what, past))];
      const isOver = others.some(([{ kind }]) => kind === 'answered' || kind === 'page-works');
      if (!isOver) expect(verdictOn([], { evidence }).verdict).not.toBe('outage');
    }),
    { numRuns: 500 },
  );
});

it('texts that may mean anything never make an outage, however many, nor do silences', () => {
  const vague = fc.oneof(
    fc
      .tuple(fc.constantFrom(...failures), fc.constantFrom('ambiguous' as const, 'none' as const))
      .chain(([failure, weight]) =>
        fc.constantFrom(...noticePlaces).map((place) => notice(failure, weight, place)),
      ),
    fc.constantFrom(stalled, backoff(1)),
  );
  fc.assert(fc.property(evidenceOf(vague), (evidence) => verdictOn([], { evidence }).verdict !== 'outage'));
});

it('trouble that was overtaken by an answer is nobody’s any more', () => {
  fc.assert(
    fc.property(evidenceOf(signal), (before) => {
      const evidence = [...before, { at: noon, attempt: null, signal: answered }];
      expect(['fine', 'recovering']).toContain(verdictOn([], { evidence }).verdict);
    }),
  );
});
