import type { KeptText } from './kept-text.ts';

/** A kept text made ready for searching, once: what is looked through, without case and in one Unicode form. */
export interface Searchable {
  kept: KeptText;
  folded: string;
}

/** Text, conversation, attachments and answer of a kept text, made ready for searching. */
export function searchable(kept: KeptText): Searchable {
  const { text, conversation, attachments, answer } = kept;
  const attached = attachments.flatMap((each) => [each.name, each.text ?? '']);
  return { kept, folded: fold([text, conversation ?? '', answer?.text ?? '', ...attached].join('\n')) };
}

/** The kept texts in which every word of the query occurs, in the order given; all of them where there is no word. */
export function search(all: readonly Searchable[], query: string): KeptText[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    // The longest first: it rules out most.
    .toSorted((one, other) => other.length - one.length);
  return all.filter(({ folded }) => words.every((word) => folded.includes(word))).map(({ kept }) => kept);
}

/** The small sigma has a second form at the end of a word, which `toLowerCase` gives to what was typed so far. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}
