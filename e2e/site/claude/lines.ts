import type { JSONContent } from '@tiptap/core';

/** Plain text as an editor document: one paragraph a line, blank lines kept. */
export function docOf(text: string): JSONContent {
  return { type: 'doc', content: paragraphsOf(text) };
}

export function paragraphsOf(text: string): JSONContent[] {
  return linesOf(text).map((line) =>
    line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
  );
}

export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

export function isBlank(doc: JSONContent): boolean {
  const blocks = doc.content ?? [];
  return blocks.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0);
}
