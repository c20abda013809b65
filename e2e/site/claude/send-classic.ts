import { conversationPath, post } from './api.ts';
import { clearBackoff, countFailure } from './backoff.ts';
import { type Cause, failureOf, TurnFailure } from './failure.ts';
import type { Outgoing } from './outgoing.ts';
import { linesOfStream } from './stream-lines.ts';

/** Facts §3.2 says 2 × 8 s, 5 × 8 s and 30 × 0.5 s; counts and waits are cut so that a test need not sit through them. */
const retries: Partial<Record<Cause, number>> = { unavailable: 2, overloaded: 3, network: 3 };
const wait = 150;

/** Sends a turn and yields the reply, piece by piece. Throws `TurnFailure`. */
export async function* sendClassic(outgoing: Outgoing, signal: AbortSignal): AsyncGenerator<string> {
  const response = await accepted(outgoing, signal);
  let isEmpty = true;
  try {
    for await (const line of linesOfStream(response)) {
      isEmpty = false;
      if (!line.startsWith('data: ')) continue;
      const text = read(JSON.parse(line.slice('data: '.length)));
      if (text === undefined) return clearBackoff();
      if (text !== '') yield text;
    }
  } catch (error) {
    throw signal.aborted || error instanceof TurnFailure ? error : new TurnFailure('incomplete');
  }
  throw new TurnFailure(isEmpty ? 'taken-back' : 'incomplete', { refused: isEmpty });
}

async function accepted(outgoing: Outgoing, signal: AbortSignal): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const result = await tried(outgoing, signal);
    if (result instanceof Response) return result;
    countFailure();
    if (attempt >= (retries[result.kind] ?? 0)) throw result;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function tried(outgoing: Outgoing, signal: AbortSignal): Promise<Response | TurnFailure> {
  const { conversation, again, ...body } = outgoing;
  const path = `${conversationPath(conversation)}/${again ? 'retry_completion' : 'completion'}`;
  try {
    const response = await post(path, body, signal);
    return response.ok ? response : await failureOf(response);
  } catch (error) {
    if (signal.aborted) throw error;
    return new TurnFailure('network', { refused: true });
  }
}

interface ServerEvent {
  type: string;
  delta?: { text?: string };
  error?: { type: string; error_visibility?: string };
}

/** The text of one event; `undefined` at the end of the message. */
function read(event: ServerEvent): string | undefined {
  if (event.type === 'message_stop') return undefined;
  if (event.type === 'content_block_delta') return event.delta?.text ?? '';
  if (event.type !== 'error') return '';
  countFailure();
  if (event.error?.type === 'overloaded_error') throw new TurnFailure('overloaded');
  throw new TurnFailure(event.error?.error_visibility === 'user_facing' ? 'toast' : 'warning');
}
