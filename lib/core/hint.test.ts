import { describe, expect, it } from 'vitest';
import { verdictOn } from '../testing/case.ts';
import { answered, http, seen } from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { aStatus } from '../testing/status.ts';
import { noReading } from './reading.ts';
import type { ComponentStatus } from './service-status.ts';
import { minute } from './words.ts';

function hintWith(
  claude: ComponentStatus,
  open: string[] = [],
  { api = 'operational' as ComponentStatus, signals = [http(500)], age = 0 } = {},
) {
  const good = { at: noon - age, status: aStatus(claude, { api, open }) };
  return verdictOn([], { evidence: seen(signals), reading: { ...noReading, good } });
}

describe('front door or model', () => {
  it.each<[string, ComponentStatus, string[], string | undefined]>([
    ['claude.ai red over a healthy API', 'major_outage', [], 'web-app'],
    ['claude.ai only degraded', 'degraded_performance', [], undefined],
    ['one model in an incident', 'degraded_performance', ['Elevated errors on Claude Opus 4.7'], 'one-model'],
    ['the same model in two', 'operational', ['Errors on Opus 4.7', 'Claude Opus 4.7 is slow'], 'one-model'],
    ['a model of another family', 'operational', ['Elevated errors on Claude Novel 5'], 'one-model'],
    ['two models', 'degraded_performance', ['Elevated errors on Opus 4.7 and Sonnet 5'], undefined],
    ['many models', 'degraded_performance', ['Elevated errors on Opus 4.7 and other models'], undefined],
    [
      'a model beside all of claude.ai',
      'major_outage',
      ['Opus 4.7 errors', 'Claude.ai unavailable'],
      'web-app',
    ],
  ])('%s', (_, claude, open, expected) => {
    expect(hintWith(claude, open).hint).toBe(expected);
  });

  it('an API that is down as well points at no front door', () => {
    expect(hintWith('major_outage', [], { api: 'major_outage' }).hint).toBeUndefined();
  });

  it('quotes the incident it rests on', () => {
    const { because } = hintWith('operational', ['Elevated errors on Claude Opus 4.7']);
    expect(because.at(-1)).toMatchObject({
      reason: 'incident',
      detail: 'Elevated errors on Claude Opus 4.7',
    });
  });

  it('a page read long ago hints at nothing', () => {
    expect(hintWith('operational', ['Errors on Opus 4.7'], { age: 21 * minute }).hint).toBeUndefined();
  });

  it('signing in that fails while answers come is the access layer', () => {
    const verdict = verdictOn([answered, http(500, 'sign-in')]);
    expect(verdict).toMatchObject({ verdict: 'outage', layer: 'sign-in', hint: 'access-layer' });
    expect(verdictOn([http(500, 'sign-in')]).hint).toBeUndefined();
  });

  it('where all is well there is nothing to hint at', () => {
    expect(hintWith('operational', ['Errors on Opus 4.7'], { signals: [answered] }).hint).toBeUndefined();
  });
});
