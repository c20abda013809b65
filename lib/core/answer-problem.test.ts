import { describe, expect, it } from 'vitest';
import { problem, problemOf, waitBeforeRetry } from './answer-problem.ts';
import { waitIn } from './retry-after.ts';

describe('asked again by itself', () => {
  it.each([
    ['overloaded', null, false, 1, 1_000],
    ['overloaded', null, false, 2, 4_000],
    ['server-error', null, false, 1, 1_000],
    ['limit', 7_000, false, 1, 7_000],
    ['limit', 2_000, false, 2, 4_000],
    ['limit', 15_000, false, 1, 15_000],
  ] as const)(
    '%s, Retry-After %s, text %s, after try %i: in %i ms',
    (why, retryAfter, hasText, tries, wait) => {
      expect(waitBeforeRetry(problem(why, { retryAfter }), hasText, tries)).toBe(wait);
    },
  );

  it.each([
    ['overloaded', null, true, 1],
    ['overloaded', null, false, 3],
    ['limit', 15_001, false, 1],
    ['bad-key', null, false, 1],
    ['forbidden', null, false, 1],
    ['too-long', null, false, 1],
    ['unreachable', null, false, 1],
    ['broken-off', null, false, 1],
    ['wrong-shape', null, false, 1],
  ] as const)('never: %s, Retry-After %s, text %s, after try %i', (why, retryAfter, hasText, tries) => {
    expect(waitBeforeRetry(problem(why, { retryAfter }), hasText, tries)).toBeNull();
  });
});

describe('what a server says of a key is not repeated', () => {
  it.each([
    ['Incorrect API key provided: secret-abc', 'secret-abc'],
    ['Incorrect API key provided: sk-abc***xyz.', 'another'],
    ['got AIzaSyA1 and gsk_12 and xai-9 and Bearer abc', ''],
  ])('%s', (message, key) => {
    const said = problemOf(401, JSON.stringify({ error: { message } }), null, key).said ?? '';
    expect(said).toContain('…');
    expect(said).not.toMatch(/secret-abc|sk-abc|AIza|gsk_|xai-|Bearer abc/);
  });

  it('and a long speech is cut', () => {
    const body = JSON.stringify({ error: { message: 'x'.repeat(9_999) } });
    expect(problemOf(500, body, null, '').said).toHaveLength(300);
  });
});

it.each([
  ['7', 7_000],
  ['0.5', 500],
  ['0', null],
  ['-3', null],
  ['Thu, 01 Jan 1970 00:01:40 GMT', 90_000],
  ['Thu, 01 Jan 1970 00:00:01 GMT', null],
  ['soon', null],
  [null, null],
])('Retry-After: %s means %s ms', (header, wait) => {
  expect(waitIn(header, 10_000, Date.parse)).toBe(wait);
});
