import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTarget, isFresh, isTrouble } from './target-status.ts';
import { verdicts } from './words.ts';

const summary = (...components: [id: string, status: string][]) =>
  JSON.stringify({
    page: { id: 'p', name: 'OpenAI' },
    status: { indicator: 'critical', description: 'All is lost' },
    components: components.map(([id, status]) => ({ id, name: id, status, position: 0 })),
  });

describe('what an assistant’s own page says', () => {
  it.each([
    ['operational', 'up'],
    ['degraded_performance', 'degraded'],
    ['under_maintenance', 'degraded'],
    ['partial_outage', 'degraded'],
    ['major_outage', 'down'],
    ['full_outage', 'down'],
    ['on_fire', 'unknown'],
  ])('%s is %s, whatever the rest of the page says', (status, state) => {
    expect(decodeTarget(summary(['chat', status], ['sora', 'major_outage']), ['chat'])).toBe(state);
  });

  it('is as bad as the worst part that a prompt needs', () => {
    const body = summary(['chat', 'operational'], ['login', 'major_outage'], ['web', 'partial_outage']);
    expect(decodeTarget(body, ['chat', 'web'])).toBe('degraded');
    expect(decodeTarget(body, ['chat', 'web', 'login'])).toBe('down');
  });

  it('a part that is no longer listed is unknown', () => {
    expect(decodeTarget(summary(['other', 'operational']), ['chat'])).toBe('unknown');
    expect(decodeTarget(summary(['chat', 'operational']), ['chat', 'gone'])).toBe('unknown');
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Just a moment…</title>'],
    ['another shape', '{"page":{"status":"UP"}}'],
    ['a half', summary(['chat', 'major_outage']).slice(0, 40)],
  ])('%s is unknown', (_, body) => {
    expect(decodeTarget(body, ['chat'])).toBe('unknown');
  });

  it('is never down by accident, and never breaks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(decodeTarget(body, ['chat'])).toBe('unknown');
      }),
    );
  });
});

it('holds for five minutes, and not when the clock was set back', () => {
  expect([0, 299_999, 300_000, -1].map((age) => isFresh(1_000_000, 1_000_000 + age))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('others are asked only in trouble that another assistant helps against', () => {
  expect(verdicts.filter((verdict) => !isTrouble(verdict))).toEqual([
    'fine',
    'recovering',
    'connection',
    'unknown',
  ]);
});
