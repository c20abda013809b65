import type { KeptText } from './kept-text.ts';

/** Whether there is nothing in it to lose: a prompt may consist of a pasted attachment alone. */
function isBlank({ text, attachments }: KeptText): boolean {
  return text.trim() === '' && attachments.length === 0;
}

/** Whether a text was written but nothing shows that Claude answered it. */
export function isAtRisk(kept: KeptText): boolean {
  return kept.state !== 'answered' && !isBlank(kept);
}
