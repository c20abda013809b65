import type { Verdict } from './verdict.ts';
import type { Layer, VerdictWord } from './words.ts';

type Key<Word extends string> = Word extends `${infer Head}-${infer Tail}` ? `${Head}_${Key<Tail>}` : Word;

/** What can be concluded without being sure of it, and has a sentence for that. The others claim little as they are. */
const hedged = [
  'fine',
  'recovering',
  'signed-out',
  'limit',
  'challenge',
  'too-long',
  'connection',
] as const satisfies VerdictWord[];

/** The names of the sentences in `_locales`, one for each verdict and layer, by how sure it is. */
export type VerdictKey =
  | `verdict_${Key<Exclude<VerdictWord, 'outage'>>}`
  | `verdict_${Key<(typeof hedged)[number]>}_unsure`
  | `verdict_outage_${'suspected_' | 'likely_' | ''}${Key<Layer> | 'for_you'}`;

/**
 * Which sentence tells a verdict: it seems so, is likely so, or is so, never more than is known. `isAhead`: the status page
 * does not say it yet, so that nobody knows of more people than the one who asks.
 */
export function sentenceFor({ verdict, layer, confidence }: Verdict, isAhead = false): VerdictKey {
  const isSure = confidence === 'confirmed';
  if (layer === null) {
    const word = `verdict_${verdict.replaceAll('-', '_')}`;
    const isHedged = !isSure && hedged.some((one) => one === verdict);
    return (isHedged ? `${word}_unsure` : word) as VerdictKey;
  }
  const where = isAhead && layer === 'model' ? 'for_you' : layer.replaceAll('-', '_');
  return `verdict_outage_${isSure ? '' : `${confidence}_`}${where}` as VerdictKey;
}
