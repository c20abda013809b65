import { describe, expect, it } from 'vitest';
import { verdictOn } from '../testing/case.ts';
import { answered, http, netError, notice, of } from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { askedToWait, longestWait } from './asked-to-wait.ts';
import { minute } from './words.ts';

const refused = (notBefore: number, status = 529) => ({ ...http(status), notBefore });

describe('the time before which no answer wants a try', () => {
  it('is the latest that was named, and none where none was', () => {
    const all = of('a', minute, refused(noon + minute), refused(noon + 3 * minute), http(500));
    expect(askedToWait(all)).toBe(noon + 3 * minute);
    expect(askedToWait(of('a', 0, http(500), netError('net::ERR_CONNECTION_RESET')))).toBeUndefined();
  });

  it('is never further away than six hours', () => {
    expect(askedToWait(of('a', 0, refused(noon + 48 * 60 * minute)))).toBe(noon + longestWait);
  });

  it('is part of the verdict, until an answer came', () => {
    expect(verdictOn([refused(noon + 5 * minute)])).toMatchObject({
      verdict: 'outage',
      notBefore: noon + 5 * minute,
    });
    expect(verdictOn([refused(noon + 5 * minute), answered])).not.toHaveProperty('notBefore');
    expect(verdictOn([refused(noon + 5 * minute), answered, http(500)])).not.toHaveProperty('notBefore');
  });

  it('ends a limit, unless claude.ai says itself when it does', () => {
    const ends = noon + 90 * minute;
    expect(verdictOn([refused(ends, 429)])).toMatchObject({ verdict: 'limit', until: ends });
    const said = { ...notice('limit', 'hard', 'composer'), until: noon + 60 * minute };
    expect(verdictOn([said, refused(ends, 429)])).toMatchObject({ until: noon + 60 * minute });
  });
});
