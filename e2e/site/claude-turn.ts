import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Conversation, Message } from './conversations.ts';
import type { Fault, Scene } from './scene.ts';
import type { World } from './world.ts';

/** Faults that show only after the server has taken the prompt. */
const accepted: ReadonlySet<Fault> = new Set<Fault>([
  'none',
  'error-in-stream',
  'stall-before-reply',
  'stall-mid-reply',
  'reset-mid-reply',
  'toast',
  'message-warning',
  // These two are about pages, not sends: a page opened before them still works.
  'page-5xx',
  'page-net-error',
  'boot-error',
  'login-loop',
  'sign-in-503',
]);

export interface Sent {
  text: string;
  uuid: string;
  attachments: string[];
  /** Uuid of the message that this one takes the place of: edit and retry. */
  replaces: string | undefined;
}

export function sentFrom(fields: Record<string, unknown>): Sent {
  const { prompt, uuid, replaces, attachments } = fields;
  return {
    text: typeof prompt === 'string' ? prompt : '',
    uuid: typeof uuid === 'string' ? uuid : randomUUID(),
    replaces: typeof replaces === 'string' ? replaces : undefined,
    attachments: Array.isArray(attachments) ? attachments.map(String) : [],
  };
}

export function receive(world: World, host: string, sent: Sent): void {
  const { text, attachments } = sent;
  const isAccepted = accepted.has(world.scene.fault);
  world.received.push({ host, text, accepted: isAccepted, ...(attachments.length > 0 && { attachments }) });
}

/** Puts the prompt and an empty reply into the conversation. */
export function beginTurn(conversation: Conversation, sent: Sent): Message {
  conversation.run.abort();
  conversation.run = new AbortController();
  const at = conversation.messages.findIndex((one) => one.uuid === sent.replaces);
  if (at >= 0) conversation.messages.length = at;
  const reply: Message = { uuid: randomUUID(), sender: 'assistant', text: '', state: 'running' };
  conversation.messages.push({ uuid: sent.uuid, sender: 'human', text: sent.text, state: 'done' }, reply);
  return reply;
}

export type Ending = 'done' | 'reset' | 'overloaded' | 'warning' | 'toast';

/** Says the reply at the scene's pace, as far as the fault lets it; a stall lasts until the run is stopped. */
export async function speak(
  scene: Scene,
  reply: Message,
  stop: AbortSignal,
  say: (token: string) => void,
): Promise<Ending> {
  const { fault, pace } = scene;
  const early = { 'error-in-stream': 'overloaded', 'message-warning': 'warning', toast: 'toast' } as const;
  await pause(pace.firstToken, undefined, { signal: stop });
  if (fault in early) return early[fault as keyof typeof early];
  if (fault === 'stall-before-reply') await stopped(stop);
  const half = fault === 'stall-mid-reply' || fault === 'reset-mid-reply';
  const tokens = half ? scene.reply.slice(0, Math.ceil(scene.reply.length / 2)) : scene.reply;
  for (const token of tokens) {
    reply.text += token;
    say(token);
    await pause(pace.token, undefined, { signal: stop });
  }
  if (fault === 'stall-mid-reply') await stopped(stop);
  return fault === 'reset-mid-reply' ? 'reset' : 'done';
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
