import { describe, expect, it } from 'vitest';
import { inShort, verdictOn } from '../testing/case.ts';
import {
  ambiguous,
  answered,
  backoff,
  bounced,
  goingOn,
  http,
  netError,
  notice,
  of,
  online,
  pageWorks,
  stalled,
} from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { aReading } from '../testing/status.ts';
import type { Evidence, Signal } from './evidence.ts';
import { noReading } from './reading.ts';
import { minute } from './words.ts';

const short = (...evidence: Evidence[][]) => inShort(verdictOn([], { evidence: evidence.flat() }));
const aside = notice('unknown', 'none');
const reset = netError('net::ERR_CONNECTION_RESET');

describe('what is no outage explains its own try alone', () => {
  const vetoes: [string, Signal][] = [
    ['limit', http(429)],
    ['too-long', http(413)],
    ['signed-out', notice('sign-in')],
    ['challenge', notice('challenge')],
  ];

  it.each(vetoes)('%s: what the same try shows beside it', (verdict, veto) => {
    expect(short(of('a', 500, veto), of('a', 0, http(500), bounced, backoff(4)))).toBe(
      `${verdict} confirmed`,
    );
  });

  it.each(vetoes)('%s: another attempt that failed later is an outage', (_, veto) => {
    expect(short(of('a', minute, veto), of('b', 0, http(529)))).toBe('outage capacity confirmed');
  });

  it.each(vetoes)('%s: it stands against soft signs of another attempt', (verdict, veto) => {
    expect(short(of('a', minute, veto), of('b', 0, bounced))).toBe(`${verdict} confirmed`);
  });

  it('the same text tried again later is another try', () => {
    expect(short(of('a', 5 * minute, http(429)), of('a', 0, http(503)))).toBe('outage model confirmed');
  });

  it('a limit after an outage of another attempt is doubtful, and both are told', () => {
    const verdict = verdictOn([], { evidence: [...of('a', minute, http(529)), ...of('b', 0, http(429))] });
    expect(inShort(verdict)).toBe('limit suspected');
    expect(verdict.because.map(({ detail }) => detail)).toEqual(['429', '529']);
  });

  it('an own line explains what is no answer of the server', () => {
    const offline = netError('net::ERR_INTERNET_DISCONNECTED');
    expect(short(of('a', 500, offline), of('a', 0, bounced, ambiguous))).toBe('connection suspected');
  });
});

describe('a notice about something else', () => {
  it('is quoted, and is nothing else', () => {
    const verdict = verdictOn([bounced, aside]);
    expect(inShort(verdict)).toBe('unknown suspected');
    expect(verdict.because.map(({ detail }) => detail)).toContain('unknown-none');
  });

  it('does not hide that the server failed', () => {
    expect(short(of('a', 0, aside, http(500)))).toBe('outage model confirmed');
  });

  it('is over with the next page that works', () => {
    expect(inShort(verdictOn([aside, pageWorks], { reading: aReading('operational') }))).toBe(
      'fine suspected',
    );
  });
});

describe('a limit', () => {
  it('by its link alone is one only beside a send that failed', () => {
    const link = notice('limit', 'ambiguous', 'composer');
    expect(inShort(verdictOn([link], { reading: aReading('operational') }))).toBe('fine suspected');
    expect(inShort(verdictOn([link, bounced]))).toBe('limit suspected');
  });

  it('says until when', () => {
    const until = noon + 90 * minute;
    expect(verdictOn([{ ...notice('limit'), until } as Signal]).until).toBe(until);
  });
});

describe('a silence', () => {
  it.each<[string, Signal[], string]>([
    ['alone', [stalled], 'stalled suspected'],
    ['beside an ambiguous text', [stalled, ambiguous], 'stalled likely'],
    ['beside a soft sign', [stalled, bounced], 'outage model likely'],
    ['beside the page’s own count', [stalled, backoff(2)], 'outage model likely'],
    ['that goes on', [stalled, goingOn], 'unknown suspected'],
    ['before an answer', [stalled, answered], 'fine confirmed'],
    ['over a limit', [stalled, http(429)], 'limit confirmed'],
    ['and 500', [stalled, http(500)], 'outage model confirmed'],
    ['of a line that is back', [stalled, online], 'unknown suspected'],
  ])('%s', (_, signals, expected) => {
    expect(inShort(verdictOn(signals))).toBe(expected);
  });

  it('in two attempts is likelier', () => {
    expect(short(of('a', minute, stalled), of('b', 0, stalled))).toBe('stalled likely');
  });

  it('of another attempt is not over because one goes on', () => {
    expect(short(of('a', minute, stalled), of('b', 0, goingOn))).toBe('stalled suspected');
  });
});

describe('the page’s own count of failures', () => {
  it.each([
    [1, 'unknown suspected'],
    [2, 'outage model suspected'],
  ])('%i', (failures, expected) => {
    expect(inShort(verdictOn([backoff(failures)]))).toBe(expected);
  });
});

describe('a second opinion', () => {
  const unreachable = { ...noReading, unreadable: { at: noon, reason: 'unreachable' as const }, failures: 1 };

  it('the status page cannot be reached either: it is the line', () => {
    expect(inShort(verdictOn([reset], { reading: unreachable }))).toBe('connection suspected');
  });

  it('what answers that is no JSON was reached', () => {
    const reading = { ...unreachable, unreadable: { at: noon, reason: 'not-json' as const } };
    expect(verdictOn([reset], { reading }).verdict).toBe('outage');
  });

  it('that was looked at long before says nothing', () => {
    const reading = {
      ...unreachable,
      unreadable: { at: noon - 11 * minute, reason: 'unreachable' as const },
    };
    expect(verdictOn([reset], { reading }).verdict).toBe('outage');
  });

  it('an answer of the server is one whatever the status page', () => {
    expect(verdictOn([http(503)], { reading: unreachable }).verdict).toBe('outage');
  });
});

describe('a page that says it is offline', () => {
  const offline: Signal = { kind: 'offline' };

  it.each<[string, Signal[], string]>([
    ['and nothing else', [offline], 'connection suspected'],
    ['and a send that came back', [offline, bounced], 'connection suspected'],
    ['until it is online', [offline, bounced, online], 'unknown suspected'],
    ['until something is answered', [offline, http(503)], 'outage model confirmed'],
  ])('%s', (_, signals, expected) => {
    expect(inShort(verdictOn(signals))).toBe(expected);
  });

  it('until the status page could be read', () => {
    const evidence = of(null, 1_000, offline);
    expect(inShort(verdictOn([], { evidence, reading: aReading('operational') }))).toBe('fine suspected');
  });
});

it('what is shown twice in one attempt is one sign, in two attempts two', () => {
  const soft = notice('server-error', 'soft');
  expect(short(of('a', minute, soft), of('a', 0, soft))).toBe('outage model suspected');
  expect(short(of('a', minute, soft), of('b', 0, soft))).toBe('outage model likely');
});
