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

describe.each(confidences)('what is %s', (confidence) => {
  it.each(everyVerdict(confidence))('has a sentence: $verdict $layer', (verdict) => {
    expect(english[sentenceFor(verdict)]?.message).toMatch(/^\S.+\.$/);
  });
});

it('each layer has a sentence of its own', () => {
  const all = confidences.flatMap(everyVerdict).map((verdict) => english[sentenceFor(verdict)]?.message);
  // Four layers twice, suspected or surer, and every other verdict once.
  expect(new Set(all).size).toBe(2 * layers.length + verdicts.length - 1);
});

it('a suspicion never says that something is so', () => {
  for (const layer of layers) {
    const key = sentenceFor({ verdict: 'outage', layer, confidence: 'suspected', ...rest });
    expect(english[key]?.message).toMatch(/\bseems?\b/);
  }
});
