import { Window } from 'happy-dom';
import { noReading, type Reading } from '../../lib/core/reading.ts';
import { claudeComponentId, colourOf, type ServiceStatus } from '../../lib/core/service-status.ts';
import type { Layout } from '../site/scene.ts';

/** A page of claude.ai before anything is drawn. */
export function emptyPage(): Document {
  return new Window({ url: 'https://claude.ai/chat/c' }).document as unknown as Document;
}

/** Where a layout sends its prompts to. */
export function sendAddress(layout: Layout): string {
  return layout === 'merged'
    ? 'https://claude.ai/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService/PerformAction'
    : 'https://claude.ai/api/organizations/o/chat_conversations/c/completion';
}

/** What is remembered after a look at the status page. */
export function readAs(before: Reading, at: number, status: ServiceStatus): Reading {
  const isRed = colourOf(status, [claudeComponentId]) === 'red';
  return { ...noReading, good: { at, status }, redAt: isRed ? at : before.redAt };
}
