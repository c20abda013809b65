import type { KeptText } from './kept-text.ts';

/** What is sent for a kept text: the text, and the long pastes that claude.ai had made attachments of it. */
export function promptFor({ text, attachments }: Pick<KeptText, 'text' | 'attachments'>): string {
  const pasted = attachments.flatMap((each) => (each.text === null ? [] : [`${each.name}:\n${each.text}`]));
  return [text, ...pasted].filter((part) => part !== '').join('\n\n');
}

/** The names of what cannot go along: files are never kept. */
export function leftOut({ attachments }: Pick<KeptText, 'attachments'>): string[] {
  return attachments.filter(({ text }) => text === null).map(({ name }) => name);
}
