import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { aReading, aStatus } from '../testing/status.ts';
import { cautionFor, Endpoint, isLocal, patternOf, presets, readAddress } from './answer-endpoint.ts';
import { noReading } from './reading.ts';
import { minute } from './words.ts';

const endpoint: Endpoint = {
  id: 'e',
  name: 'Other',
  protocol: 'openai',
  base: 'https://other.example/v1',
  model: 'm',
  hasKey: true,
};
const good = { online: true, hasKeyNow: true, reading: null, now: noon };

describe('an address', () => {
  it.each([
    ['https://openrouter.ai/api/v1/', 'https://openrouter.ai/api/v1'],
    ['  HTTPS://Api.X.ai/v1 ', 'https://api.x.ai/v1'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://a.example/v1/../v2', 'https://a.example/v2'],
  ])('%s is taken as %s', (typed, base) => {
    expect(readAddress(typed)).toEqual({ ok: true, base });
  });

  it.each([
    ['', 'no-address'],
    ['openrouter.ai/api/v1', 'no-address'],
    ['file:///etc/passwd', 'no-address'],
    ['https://', 'no-address'],
    ['http://openrouter.ai/api/v1', 'not-safe'],
    ['http://192.168.1.5:11434/v1', 'not-safe'],
    ['http://localhost.example/v1', 'not-safe'],
    ['https://me:secret@a.example/v1', 'not-plain'],
    ['https://a.example/v1?key=secret', 'not-plain'],
    ['https://a.example/v1#secret', 'not-plain'],
  ])('%s is not: %s', (typed, why) => {
    expect(readAddress(typed)).toEqual({ ok: false, why });
  });

  it.each(presets)('of $name is taken as it is', ({ base, name, protocol }) => {
    expect(readAddress(base)).toEqual({ ok: true, base });
    expect(Endpoint.safeParse({ ...endpoint, name, protocol, base }).success).toBe(true);
  });

  it('gives the pattern of its permission, which knows no port', () => {
    expect(patternOf('http://localhost:11434/v1')).toBe('http://localhost/*');
    expect(patternOf('https://openrouter.ai/api/v1')).toBe('https://openrouter.ai/*');
  });
});

describe('before a try', () => {
  it('nothing is said where nothing speaks against it', () => {
    expect(cautionFor(endpoint, good)).toBeNull();
  });

  it.each(presets)('offline, $name says why it cannot, unless it is on this computer', ({ base }) => {
    const caution = cautionFor({ ...endpoint, base }, { ...good, online: false });
    expect(caution).toBe(isLocal(base) ? null : 'offline');
  });

  it('a key that is gone and a model that was not chosen are told', () => {
    expect(cautionFor(endpoint, { ...good, hasKeyNow: false })).toBe('no-key');
    expect(cautionFor({ ...endpoint, hasKey: false }, { ...good, hasKeyNow: false })).toBeNull();
    expect(cautionFor({ ...endpoint, model: '' }, good)).toBe('no-model');
  });

  const anthropic: Endpoint = { ...endpoint, protocol: 'anthropic', base: 'https://api.anthropic.com' };
  const apiIs = (api: 'major_outage' | 'degraded_performance' | 'operational' | 'unknown', at = noon) => ({
    ...noReading,
    good: { at, status: aStatus('major_outage', { api }) },
  });

  it.each(['major_outage', 'degraded_performance'] as const)('the API with %s is told', (api) => {
    expect(cautionFor(anthropic, { ...good, reading: apiIs(api) })).toBe('api-down');
  });

  it.each([
    ['claude.ai alone is down', anthropic, aReading('major_outage')],
    ['the page does not say', anthropic, apiIs('unknown')],
    ['what it said is old', anthropic, apiIs('major_outage', noon - 30 * minute)],
    ['nothing was read yet', anthropic, noReading],
    ['somebody else is asked', endpoint, apiIs('major_outage')],
    ['it is a proxy of their own', { ...anthropic, base: 'https://proxy.example' }, apiIs('major_outage')],
  ] as const)('nothing is said where %s', (_, asked, reading) => {
    expect(cautionFor(asked, { ...good, reading })).toBeNull();
  });
});
