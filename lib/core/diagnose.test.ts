import { describe, expect, it } from 'vitest';
import { inShort, verdictOn } from '../testing/case.ts';
import {
  ambiguous,
  answered,
  bounced,
  http,
  netError,
  notice,
  pageWorks,
  seen,
  signedOut,
} from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { aReading } from '../testing/status.ts';
import type { Signal } from './evidence.ts';
import { minute } from './words.ts';

const reset = netError('net::ERR_CONNECTION_RESET');
const offline = netError('net::ERR_INTERNET_DISCONNECTED');
const soft = notice('server-error', 'soft');

describe('the layer of an outage and how sure it is', () => {
  it.each<[string, Signal[], string]>([
    ['a send that ends with 500', [http(500)], 'outage model confirmed'],
    ['with 502', [http(502)], 'outage model confirmed'],
    ['with 503', [http(503)], 'outage model confirmed'],
    ['with 504', [http(504)], 'outage model confirmed'],
    ['with 529', [http(529)], 'outage capacity confirmed'],
    ['with 522 from the edge', [http(522)], 'outage site confirmed'],
    ['the page itself with 503', [http(503, 'page')], 'outage site confirmed'],
    ['the start-up with 500', [http(500, 'start-up')], 'outage site confirmed'],
    ['signing in with 500', [http(500, 'sign-in')], 'outage sign-in confirmed'],
    ['a send and the page', [http(500), http(503, 'page')], 'outage site confirmed'],
    ['an overloaded notice', [notice('overloaded')], 'outage capacity confirmed'],
    ['the boot-error page', [notice('server-error', 'hard', 'page')], 'outage site confirmed'],
    ['one soft notice', [soft], 'outage model suspected'],
    ['two soft signals', [soft, bounced], 'outage model likely'],
    ['a prompt that came back', [bounced], 'outage model suspected'],
    ['a send that broke off', [reset], 'outage model suspected'],
    ['a page that broke off', [netError('NS_ERROR_NET_RESET', 'page')], 'outage site suspected'],
    ['an ambiguous notice beside a soft signal', [bounced, ambiguous], 'outage model likely'],
  ])('%s', (_, signals, expected) => {
    expect(inShort(verdictOn(signals))).toBe(expected);
  });

  it('a lone ambiguous notice makes no outage, and is quoted', () => {
    const verdict = verdictOn([ambiguous], { reading: aReading('operational') });
    expect(inShort(verdict)).toBe('unknown suspected');
    expect(verdict.because).toContainEqual({ reason: 'notice', at: noon, detail: 'unknown-ambiguous' });
  });

  it.each([400, 403, 404, 409])('a send that ends with %i makes no outage', (status) => {
    expect(verdictOn([http(status)]).verdict).toBe('unknown');
  });
});

describe('what is no outage', () => {
  it.each<[string, Signal[], string]>([
    ['a limit', [notice('limit')], 'limit confirmed'],
    ['429 on a send', [http(429)], 'limit confirmed'],
    ['a text that is too long', [notice('too-long')], 'too-long confirmed'],
    ['413 on a send', [http(413)], 'too-long confirmed'],
    ['a challenge', [notice('challenge')], 'challenge confirmed'],
    ['an ended session', [notice('sign-in')], 'signed-out confirmed'],
    ['401 on a send', [http(401)], 'signed-out confirmed'],
    ['the sign-in page', [signedOut], 'signed-out confirmed'],
  ])('%s', (_, signals, expected) => {
    expect(inShort(verdictOn(signals))).toBe(expected);
    expect(inShort(verdictOn([bounced, ...signals]))).toBe(expected);
  });

  it('the first that holds is said', () => {
    const inOrder = [offline, notice('challenge'), signedOut, notice('limit'), notice('too-long'), http(500)];
    const names = ['connection', 'challenge', 'signed-out', 'limit', 'too-long', 'outage'];
    for (const [index, name] of names.entries()) {
      // Newest last: the connection speaks for now only when nothing came after it.
      expect(verdictOn(inOrder.slice(index).toReversed()).verdict).toBe(name);
    }
  });

  it('a browser that is offline is sure of it, whatever else is known', () => {
    const verdict = verdictOn([http(500)], { online: false, reading: aReading('major_outage') });
    expect(inShort(verdict)).toBe('connection confirmed');
  });

  it('an error of the own connection is one only as the newest signal', () => {
    expect(inShort(verdictOn([offline]))).toBe('connection suspected');
    expect(verdictOn([offline, http(500)]).verdict).toBe('outage');
  });
});

describe('what a later signal overtakes', () => {
  it('an answer overtakes all that came before it', () => {
    expect(verdictOn([notice('limit'), signedOut, answered]).verdict).toBe('fine');
  });

  it('a page that works overtakes that it did not, and not a failed send', () => {
    expect(verdictOn([signedOut, netError('NS_ERROR_NET_RESET', 'page'), pageWorks]).verdict).toBe('unknown');
    expect(inShort(verdictOn([http(500), pageWorks]))).toBe('outage model confirmed');
  });

  it('half an hour makes any signal old', () => {
    const at = (age: number) => verdictOn([], { evidence: seen([http(500)], noon - age) });
    expect(at(30 * minute - 1).verdict).toBe('outage');
    expect(at(30 * minute).verdict).toBe('unknown');
  });

  it('says since when', () => {
    expect(verdictOn([http(500), bounced, bounced]).since).toBe(noon - 2_000);
    expect(verdictOn([answered]).since).toBeNull();
  });
});
