import type { Surface } from './surface.ts';

/**
 * Facts §1.6: the conversation's id, or the name of the new-chat composer of each layout or project. Code keeps its drafts
 * elsewhere, and here nowhere.
 */
export function draftSuffix(layout: string, { kind, home, conversation }: Surface): string | undefined {
  if (kind === 'code') return undefined;
  if (conversation) return conversation;
  if (kind === 'project') return `${home.slice('/project/'.length)}:conversation`;
  return layout === 'merged' ? 'chorus-unified-composer' : 'new-conversation';
}
