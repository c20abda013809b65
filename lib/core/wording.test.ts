import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Verdict } from './verdict.ts';
import { sentenceFor } from './wording.ts';
import { type Confidence, confidences, layers, verdicts } from './words.ts';

const english: Record<string, { message: string }> = messages;
const rest = { because: [], since: null };

function everyVerdict(confidence: Confidence): Verdict[] {
  const outages = layers.map((layer): Verdict => ({ verdict: 'outage', layer, confidence, ...rest }));
  const others = verdicts.flatMap((verdict): Verdict[] =>
    verdict === 'outage' ? [] : [{ verdict, layer: null, confidence, ...rest }],
  );
  return [...outages, ...others];
}

const told = (verdict: Verdict, isAhead = false) => english[sentenceFor(verdict, isAhead)]?.message ?? '';

describe.each(confidences)('what is %s', (confidence) => {
  it.each(everyVerdict(confidence))('has a sentence: $verdict $layer', (verdict) => {
    expect(told(verdict)).toMatch(/^\S.+\.$/);
    expect(told(verdict, true)).toMatch(/^\S.+\.$/);
  });

  it('has a sentence of its own for each verdict and layer', () => {
    const all = everyVerdict(confidence);
    expect(new Set(all.map((verdict) => told(verdict))).size).toBe(all.length);
  });
});

it.each(layers)('an outage of %s seems so, is likely so, or is so', (layer) => {
  const outage = (confidence: Confidence, isAhead: boolean) =>
    told({ verdict: 'outage', layer, confidence, ...rest }, isAhead);
  for (const isAhead of [false, true]) {
    expect(outage('suspected', isAhead)).toMatch(/\bseems?\b/);
    expect(outage('likely', isAhead)).toMatch(/\blikely\b/);
    expect(outage('confirmed', isAhead)).not.toMatch(/\b(seems?|likely)\b/);
  }
});

it.each(['suspected', 'likely'] as const)('nothing %s is said to be so', (confidence) => {
  for (const verdict of everyVerdict(confidence)) {
    expect(told(verdict)).toMatch(/\b(seems?|likely|may|shows|cannot tell)\b/);
  }
});

it('a failure that the status page does not show yet is told of the one who asks', () => {
  const verdict: Verdict = { verdict: 'outage', layer: 'model', confidence: 'confirmed', ...rest };
  expect(told(verdict, true)).toBe('Claude is failing for you.');
  expect(told(verdict)).toBe('Claude is failing to answer.');
});
