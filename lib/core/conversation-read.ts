import type { Turn } from './conversation.ts';

/** What came of reading a conversation: no tab has it open, or nothing of it is drawn there. */
export type ConversationRead =
  | { ok: true; turns: readonly Turn[] }
  | { ok: false; why: 'no-tab' | 'nothing-there' };
