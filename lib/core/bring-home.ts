import type { Change, KeptText } from './kept-text.ts';
import { outlive } from './versions.ts';

/** What stands around the two texts, in the person's language. */
export interface FrameWords {
  began: string;
  prompt: string;
  answer: string;
  goOn: string;
}

/** Whether another assistant's answer was pasted beside it. */
export function hasAnswer({ answer }: Pick<KeptText, 'answer'>): boolean {
  return answer !== undefined && answer.text.trim() !== '';
}

/**
 * What Claude is told when it is back: what was asked elsewhere and what the answer was, both exactly. Without an
 * answer the prompt goes as it is.
 */
export function bringHome(kept: Pick<KeptText, 'text' | 'answer'>, words: FrameWords): string {
  if (!kept.answer || !hasAnswer(kept)) return kept.text;
  return [words.began, words.prompt, kept.text, words.answer, kept.answer.text, words.goOn].join('\n\n');
}

/** The kept text after its answer was pasted or changed, with what the answer no longer holds. */
export function withAnswer(kept: KeptText, text: string, now: number): Change {
  const before = kept.answer ?? { changedAt: now, text: '', fading: null };
  const changedAt = Math.max(now, before.changedAt);
  const { outlived, fading } = outlive(before, text, changedAt);
  return { kept: { ...kept, answer: { changedAt, text, fading } }, outlived };
}
