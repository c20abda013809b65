import type { noticeWeights } from './evidence.ts';
import type { Failure } from './words.ts';

/** How a failure shows on the page: data, dated, in lib/assistants. */
export interface Signature {
  /** Names it for ever: in fixtures, in evidence, in what the person is told. */
  id: string;
  /** When it was last known to be shown: year-month or year-month-day. */
  seen: string;
  /** What it means; null for a notice that is no failure and must not be taken for one. */
  failure: Failure | null;
  weight: (typeof noticeWeights)[number];
  /** True where the send may succeed all the same: it is noted, and the attempt goes on. */
  isPassing?: true;
  /** In every language that a source gives; none is invented. Compared after `plainText`. */
  texts: readonly string[];
}

/** A notice's text as it is compared: one form of quotes, blanks and case. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The first signature whose text is in the notice. */
export function recognise(notice: string, signatures: readonly Signature[]): Signature | undefined {
  const said = plainText(notice);
  return signatures.find(({ texts }) => texts.some((text) => said.includes(plainText(text))));
}
