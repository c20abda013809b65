import { refuse, usageLimit } from './claude-refusals.ts';
import { beginTurn, type Ending, receive, sentFrom, speak } from './claude-turn.ts';
import type { Message } from './conversations.ts';
import type { Exchange } from './exchange.ts';
import type { World } from './world.ts';

const sse = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' };

/** `POST …/completion`: the classic layout's send, answered by SSE. */
export async function complete(exchange: Exchange, world: World, id: string, again: boolean): Promise<void> {
  const { scene } = world;
  const sent = sentFrom(await exchange.fields());
  receive(world, exchange.host, sent);
  if (refuse(exchange, world)) return;
  if (scene.fault === 'usage-limit') return exchange.json(429, usageLimit());
  // A 200 that says nothing at all: the app takes the turn back without a word.
  if (scene.fault === 'bounce') return exchange.reply(200, sse);
  const conversation = world.conversations.open(id, scene.account);
  const reply = beginTurn(conversation, again ? { ...sent, replaces: sent.replaces ?? sent.uuid } : sent);
  exchange.open(sse);
  say(exchange, 'ping', {});
  const stop = AbortSignal.any([conversation.run.signal, exchange.left]);
  try {
    const ending = await speak(scene, reply, stop, (text) => delta(exchange, reply, text));
    finish(exchange, reply, ending);
  } catch (error) {
    if (!stop.aborted) throw error;
    reply.state = 'stopped';
    exchange.end();
  }
}

function delta(exchange: Exchange, reply: Message, text: string): void {
  if (reply.text === text) start(exchange, reply);
  say(exchange, 'content_block_delta', { index: 0, delta: { type: 'text_delta', text } });
}

function start(exchange: Exchange, reply: Message): void {
  const message = { id: `chatcompl_${reply.uuid}`, uuid: reply.uuid, role: 'assistant', content: [] };
  say(exchange, 'message_start', { message });
  say(exchange, 'content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
}

function finish(exchange: Exchange, reply: Message, ending: Ending) {
  reply.state = ending === 'done' ? 'done' : 'failed';
  if (ending === 'reset') return exchange.reset();
  if (ending === 'done') {
    say(exchange, 'content_block_stop', { index: 0 });
    say(exchange, 'message_delta', { delta: { stop_reason: 'end_turn' } });
    say(exchange, 'message_stop', {});
  } else {
    say(exchange, 'error', { error: streamErrors[ending] });
  }
  exchange.end();
}

const streamErrors = {
  overloaded: { type: 'overloaded_error', message: 'Overloaded' },
  warning: { type: 'api_error', message: 'Internal server error' },
  toast: { type: 'api_error', message: 'Internal server error', error_visibility: 'user_facing' },
};

function say(exchange: Exchange, type: string, fields: Record<string, unknown>): void {
  exchange.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`);
}
