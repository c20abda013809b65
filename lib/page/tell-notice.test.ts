import { describe, expect, it, vi } from 'vitest';
import { tellNotice } from './tell-notice.ts';
import type { Notice } from './watch-notices.ts';

const soft: Notice = { place: 'toast', signature: 'not-working', failure: 'server-error', weight: 'soft' };

const ambiguous: Notice = {
  place: 'row',
  signature: 'cannot-reach',
  failure: 'unknown',
  weight: 'ambiguous',
};

function tell(
  part: Partial<Notice>,
  { attempt = 'page.1' as string | null, isSigningIn = false, isLeaving = false } = {},
) {
  const booking = {
    attempt: () => attempt,
    isLeaving: () => isLeaving,
    report: vi.fn(),
    failed: vi.fn(),
  };
  tellNotice(booking, { ...soft, ...part }, isSigningIn);
  return { reported: booking.report.mock.calls.map(([signal]) => signal), failed: booking.failed.mock.calls };
}

describe('a notice', () => {
  it('is reported, and is why the attempt failed', () => {
    const { reported, failed } = tell({});
    expect(reported).toEqual([{ kind: 'notice', ...soft }]);
    expect(failed).toEqual([['server-error']]);
  });

  it.each<[string, Partial<Notice>]>([
    ['in a row', { place: 'row' }],
    ['known by its colour alone', { signature: 'danger-toast' }],
  ])('%s is no news while nothing is sent', (_, part) => {
    expect(tell(part, { attempt: null })).toEqual({ reported: [], failed: [] });
    expect(tell(part).reported).toHaveLength(1);
  });

  it.each<[string, Partial<Notice>]>([
    ['of the page', { place: 'page' }],
    ['that passes', { isPassing: true }],
    ['that may be a limit', { failure: 'limit', weight: 'ambiguous' }],
  ])('%s fails no attempt', (_, part) => {
    const { reported, failed } = tell(part);
    expect(reported).toHaveLength(1);
    expect(reported[0]).not.toHaveProperty('isPassing');
    expect(failed).toEqual([]);
  });

  it('that may mean anything says nothing while the page is being left; any other does', () => {
    expect(tell(ambiguous, { isLeaving: true })).toEqual({ reported: [], failed: [] });
    expect(tell(ambiguous).failed).toEqual([['unknown']]);
    expect(tell({}, { isLeaving: true }).failed).toEqual([['server-error']]);
  });

  it('while signing in is about that', () => {
    const { reported, failed } = tell({}, { isSigningIn: true });
    expect(reported).toMatchObject([{ place: 'sign-in' }]);
    expect(failed).toEqual([]);
  });
});
