import { describe, expect, it } from 'vitest';
import { inShort, verdictOn } from '../testing/case.ts';
import { challenge, http, pageWorks, sessionEnded, signedIn, signedOut } from '../testing/evidence.ts';
import { aReading } from '../testing/status.ts';
import type { Signal } from './evidence.ts';

describe('signing in', () => {
  const hintOf = (...signals: Signal[]) => verdictOn(signals).hint;

  it.each<[string, Signal[], string | undefined]>([
    ['signed out', [pageWorks, signedOut], undefined],
    ['the session ended', [pageWorks, sessionEnded, signedOut], 'session-ended'],
    ['ended, by a send', [http(401), signedOut], 'session-ended'],
    ['signed in, and thrown out twice', [signedIn, signedOut, signedIn, signedOut], 'login-loop'],
    ['ended twice', [pageWorks, sessionEnded, signedIn, pageWorks, sessionEnded], 'login-loop'],
    ['signed out twice by hand', [pageWorks, signedOut, pageWorks, signedOut], undefined],
  ])('%s', (_, signals, expected) => {
    expect(verdictOn(signals).verdict).toBe('signed-out');
    expect(hintOf(...signals)).toBe(expected);
  });

  it('that fails at the server is an outage also when the sign-in page is shown again', () => {
    expect(inShort(verdictOn([http(500, 'sign-in'), signedOut]))).toBe('outage sign-in confirmed');
  });

  it('that worked afterwards was no outage for long', () => {
    expect(verdictOn([http(500, 'sign-in'), signedIn, pageWorks]).verdict).toBe('unknown');
  });
});

it('a check for humans is over when the page works', () => {
  expect(verdictOn([challenge]).verdict).toBe('challenge');
  expect(inShort(verdictOn([challenge, pageWorks], { reading: aReading('operational') }))).toBe(
    'fine suspected',
  );
});

it('a page that works again after the server refused it is recovering, likely', () => {
  expect(inShort(verdictOn([http(503, 'page'), pageWorks]))).toBe('recovering likely');
});
