import { describe, expect, it } from 'vitest';
import { failuresInRow, limitEnd } from './claude-notices.ts';

const now = 1_790_000_000_000;
const seconds = now / 1_000;

describe('the limit that claude.ai notes', () => {
  it.each<[string, string, unknown, number | undefined]>([
    ['is on', 'claudeai.usage', { atWall: true, resetsAt: seconds + 60 }, now + 60_000],
    ['is over', 'claudeai.usage', { atWall: true, resetsAt: seconds - 60 }, undefined],
    ['is not reached', 'claudeai.usage', { atWall: false, resetsAt: seconds + 60 }, undefined],
    ['has no end', 'claudeai.usage', { atWall: true, resetsAt: null }, undefined],
    ['is another site’s', 'other', { atWall: true, resetsAt: seconds + 60 }, undefined],
    ['is deeper', 'claudeai.x', { a: { atWall: true, resetsAt: seconds + 1.5 } }, now + 1_000],
  ])('%s', (_, key, value, expected) => {
    expect(limitEnd(key, JSON.stringify(value), now)).toBe(expected);
  });

  it('is none where the record is none', () => {
    for (const value of ['', 'x', '{"atWall":true'])
      expect(limitEnd('claudeai.x', value, now)).toBeUndefined();
  });
});

describe('the failures that claude.ai counts', () => {
  it.each<[string, unknown, number]>([
    ['lately', { v: 1, consecutiveFailures: 3, lastFailureAt: now - 299_000 }, 3],
    ['five minutes ago', { v: 1, consecutiveFailures: 3, lastFailureAt: now - 300_000 }, 0],
    ['in another version', { v: 2, consecutiveFailures: 3, lastFailureAt: now }, 0],
    ['without a time', { v: 1, consecutiveFailures: 3 }, 0],
    ['not at all', null, 0],
  ])('%s', (_, value, expected) => {
    expect(failuresInRow(JSON.stringify(value), now)).toBe(expected);
  });
});
