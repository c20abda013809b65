import { describe, expect, it } from 'vitest';
import { aKeptText, noon } from '../testing/kept.ts';
import type { KeptText } from './kept-text.ts';
import { dismissalAfter, promptForNotice } from './page-notice.ts';
import type { Verdict } from './verdict.ts';
import { minute, promptStates, verdicts } from './words.ts';

function aVerdict(verdict: Verdict['verdict'], since: number | null = noon): Verdict {
  const layer = verdict === 'outage' ? 'model' : null;
  return { verdict, layer, confidence: 'likely', because: [], since } as Verdict;
}

const failed = (part: Partial<KeptText> = {}) => aKeptText({ state: 'failed', ...part });

describe('the prompt of the notice', () => {
  it.each(verdicts)('under the verdict %s', (verdict) => {
    const isTold = verdict === 'outage' || verdict === 'stalled';
    expect(promptForNotice(aVerdict(verdict), [failed()], 'org')).toEqual(isTold ? failed() : undefined);
  });

  it.each(promptStates)('in the state %s', (state) => {
    const kept = aKeptText({ state });
    const isTold = ['sent', 'failed', 'bounced', 'unknown'].includes(state);
    expect(promptForNotice(aVerdict('outage'), [kept], 'org')).toEqual(isTold ? kept : undefined);
  });

  it('is a reply under way only when that is what stalled', () => {
    const kept = aKeptText({ state: 'answering' });
    expect(promptForNotice(aVerdict('stalled'), [kept], 'org')).toEqual(kept);
  });

  it('is the newest of this trouble', () => {
    const newer = failed({ changedAt: noon + minute });
    const before = failed({ changedAt: noon - 6 * minute });
    expect(promptForNotice(aVerdict('outage'), [failed(), newer, before], 'org')).toEqual(newer);
    expect(promptForNotice(aVerdict('outage'), [before], 'org')).toBeUndefined();
  });

  it.each([
    ['another account’s', failed({ account: 'other' })],
    ['one without words', failed({ text: ' \n' })],
  ])('is not %s', (_, kept) => {
    expect(promptForNotice(aVerdict('outage'), [kept], 'org')).toBeUndefined();
  });

  it('is one whose account was not known when it was written', () => {
    expect(promptForNotice(aVerdict('outage'), [failed({ account: null })], 'org')).toBeDefined();
  });
});

describe('a dismissal', () => {
  it.each(verdicts)('holds through the trouble: %s', (verdict) => {
    const isOver = verdict === 'fine' || verdict === 'recovering';
    expect(dismissalAfter(noon, aVerdict(verdict))).toBe(isOver ? null : noon);
  });

  it('is forgotten when nothing is known of any trouble', () => {
    expect(dismissalAfter(noon, aVerdict('unknown', null))).toBeNull();
  });
});
