import type { Verdict } from './verdict.ts';
import type { Layer, VerdictWord } from './words.ts';

type Key<Word extends string> = Word extends `${infer Head}-${infer Tail}` ? `${Head}_${Key<Tail>}` : Word;

/** The names of the sentences in `_locales`, one for each verdict and each layer of an outage. */
export type VerdictKey =
  | `verdict_${Key<Exclude<VerdictWord, 'outage'>>}`
  | `verdict_outage_${'suspected_' | ''}${Key<Layer>}`;

/** Which sentence tells a verdict: a suspicion never says that something *is* so. */
export function sentenceFor({ verdict, layer, confidence }: Verdict): VerdictKey {
  const word = verdict.replaceAll('-', '_');
  if (layer === null) return `verdict_${word}` as VerdictKey;
  const how = confidence === 'suspected' ? 'suspected_' : '';
  return `verdict_${word}_${how}${layer.replaceAll('-', '_')}` as VerdictKey;
}
