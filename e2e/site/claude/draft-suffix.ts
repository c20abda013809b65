/** Facts §1.6: the conversation's id, or the name of the new-chat composer of each layout. */
export function draftSuffix(layout: string, conversation: string | undefined): string {
  if (conversation) return conversation;
  return layout === 'merged' ? 'chorus-unified-composer' : 'new-conversation';
}
