import { describe, expect, it } from 'vitest';
import { inShort, verdictOn } from '../testing/case.ts';
import { answered, bounced, http, notice, seen } from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { apiComponentId, aReading, aStatus } from '../testing/status.ts';
import { noReading, type Reading } from './reading.ts';
import { minute } from './words.ts';

const unreadable = (part: Partial<Reading> = {}): Reading => ({
  ...noReading,
  unreadable: { at: noon, reason: 'unreachable' },
  failures: 1,
  ...part,
});

describe('the status page without a signal of our own', () => {
  it.each<[string, Reading, string]>([
    ['never read', noReading, 'unknown suspected'],
    ['green', aReading('operational'), 'fine suspected'],
    ['green, 20 minutes old', aReading('operational', {}, noon - 20 * minute), 'fine suspected'],
    ['green, older', aReading('operational', {}, noon - 20 * minute - 1), 'unknown suspected'],
    ['red', aReading('major_outage'), 'outage model confirmed'],
    ['partly red', aReading('partial_outage'), 'outage model confirmed'],
    ['amber', aReading('degraded_performance'), 'outage model suspected'],
    ['a word that it never said before', aReading('unknown'), 'unknown suspected'],
    ['unreadable', unreadable(), 'unknown suspected'],
    ['unreadable after green', unreadable(aReading('operational', unreadable())), 'unknown suspected'],
  ])('%s', (_, reading, expected) => {
    expect(inShort(verdictOn([], { reading }))).toBe(expected);
  });

  it('red holds for 20 minutes while the page cannot be read', () => {
    const readAgo = (age: number) => {
      const { good } = aReading('major_outage', {}, noon - age);
      return verdictOn([], { reading: unreadable({ good }) });
    };
    expect(inShort(readAgo(20 * minute))).toBe('outage model confirmed');
    expect(inShort(readAgo(20 * minute + 1))).toBe('unknown suspected');
  });

  it('says that it could not be read, with the reason', () => {
    const { because } = verdictOn([], { reading: unreadable() });
    expect(because).toContainEqual({ reason: 'status-unreadable', at: noon, detail: 'unreachable' });
  });

  it('a notice that stays open over healthy components is fine', () => {
    const status = aStatus('operational', { open: ['We have suspended access to a model'] });
    expect(verdictOn([], { reading: { ...noReading, good: { at: noon, status } } }).verdict).toBe('fine');
  });

  it('only what is watched makes it red', () => {
    const good = { at: noon, status: aStatus('operational', { api: 'major_outage' }) };
    const reading = { ...noReading, good };
    expect(verdictOn([], { reading }).verdict).toBe('fine');
    expect(verdictOn([], { reading, watched: [apiComponentId] }).verdict).toBe('outage');
  });

  it('an incident about signing in names that layer: the page has no component for it', () => {
    const status = aStatus('partial_outage', { open: ['Elevated errors on login'] });
    const verdict = verdictOn([], { reading: { ...noReading, good: { at: noon, status } } });
    expect(inShort(verdict)).toBe('outage sign-in confirmed');
  });
});

describe('the status page beside signals of our own', () => {
  it('green never makes a failure the person’s own', () => {
    const verdict = verdictOn([http(500)], { reading: aReading('operational') });
    expect(inShort(verdict)).toBe('outage model confirmed');
  });

  it('amber counts as one soft signal', () => {
    const verdict = verdictOn([bounced], { reading: aReading('degraded_performance') });
    expect(inShort(verdict)).toBe('outage model likely');
  });

  it('red makes a limit doubtful, and says why', () => {
    const verdict = verdictOn([notice('limit')], { reading: aReading('major_outage') });
    expect(inShort(verdict)).toBe('limit suspected');
    expect(verdict.because.map(({ reason }) => reason)).toEqual(['notice', 'component']);
  });

  it('an answer is surer than green', () => {
    expect(inShort(verdictOn([answered], { reading: aReading('operational') }))).toBe('fine confirmed');
    expect(inShort(verdictOn([answered]))).toBe('fine confirmed');
  });
});

describe('after trouble', () => {
  const answerAfter = (failedAgo: number, answeredAgo: number) =>
    verdictOn([], {
      evidence: [
        ...seen([http(500)], noon - failedAgo * minute),
        ...seen([answered], noon - answeredAgo * minute),
      ],
    });

  it('the first answer makes it recovering, not fine', () => {
    expect(inShort(answerAfter(3, 1))).toBe('recovering confirmed');
  });

  it.each([
    [2, 1],
    [16, 1],
    [25, 11],
  ])('failed %i min ago, answered %i min ago: it may break again', (failedAgo, answeredAgo) => {
    expect(answerAfter(failedAgo, answeredAgo).verdict).toBe('recovering');
  });

  it('it is fine 15 minutes after the first answer, and further answers do not prolong that', () => {
    expect(inShort(answerAfter(18, 16))).toBe('fine confirmed');
    const evidence = [http(500), answered].flatMap((one, index) => seen([one], noon - (18 - index) * minute));
    const later = verdictOn([], { evidence: [...evidence, ...seen([answered])] });
    expect(inShort(later)).toBe('fine confirmed');
  });

  it('a page that turned green is recovering for 15 minutes, without an answer only likely', () => {
    const readAgo = (age: number) =>
      verdictOn([], { reading: aReading('operational', { redAt: noon - age * minute }) });
    expect(inShort(readAgo(10))).toBe('recovering likely');
    expect(inShort(readAgo(16))).toBe('fine suspected');
  });

  it('a limit that is over was no trouble of the service', () => {
    expect(verdictOn([notice('limit'), answered]).verdict).toBe('fine');
  });
});
