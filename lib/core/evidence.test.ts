import { describe, expect, it } from 'vitest';
import { Evidence } from './evidence.ts';

const notice = {
  kind: 'notice',
  place: 'toast',
  signature: 'not-working',
  failure: 'server-error',
  weight: 'soft',
};
const at = 1_790_000_000_000;

describe('evidence', () => {
  it('takes a signal with its time and attempt', () => {
    expect(Evidence.safeParse({ at, attempt: 'page.1', signal: notice }).success).toBe(true);
  });

  it.each([
    ['beside the signal', { at, attempt: null, signal: notice, text: 'my prompt' }],
    ['in the signal', { at, attempt: null, signal: { ...notice, text: 'my prompt' } }],
    ['as a signature', { at, attempt: null, signal: { ...notice, signature: 'my prompt, in words' } }],
    ['as a time', { at, attempt: null, signal: { ...notice, until: 8.64e15 + 1 } }],
    [
      'as an error',
      { at, attempt: null, signal: { kind: 'net-error', endpoint: 'send', error: 'my prompt' } },
    ],
  ])('has no place for a text %s', (_, evidence) => {
    expect(Evidence.safeParse(evidence).success).toBe(false);
  });
});
