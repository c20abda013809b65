import { describe, expect, it } from 'vitest';
import { inWords, isWithinPromise, lossOf, nothingLost } from './loss.ts';

const written = {
  sent: ['sent'],
  rested: ['draft'],
  typed: [
    { at: 1_000, text: 'draft a' },
    { at: 1_400, text: 'draft a b' },
  ],
};

describe('what was lost', () => {
  it('nothing, when all of it is found', () => {
    expect(lossOf(written, ['sent', 'draft a b'], 2_000)).toEqual(nothingLost);
  });

  it('the typing since the first bit that is missing', () => {
    const loss = lossOf(written, ['sent', 'draft a'], 2_000);
    expect(loss).toEqual({ sent: 0, rested: 0, typingMs: 600 });
    expect(isWithinPromise(loss)).toBe(true);
    expect(inWords(loss)).toBe('≤ 1 s of typing');
  });

  it('a sent prompt, when only something longer is found', () => {
    expect(lossOf(written, ['sent and more', 'draft a b'], 2_000).sent).toBe(1);
  });

  it('a draft that rested, when it is found nowhere', () => {
    const loss = lossOf(written, ['sent'], 1_400);
    expect(loss.rested).toBe(1);
    expect(isWithinPromise(loss)).toBe(false);
    expect(inWords(loss)).toBe('**a draft**');
  });

  it('too much, when more than a second of typing is gone', () => {
    const loss = { ...nothingLost, typingMs: 1_001 };
    expect(isWithinPromise(loss)).toBe(false);
    expect(inWords(loss)).toBe('**2 s of typing**');
  });
});
