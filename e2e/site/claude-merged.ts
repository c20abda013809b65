import { refuse, usageResetsAt } from './claude-refusals.ts';
import { beginTurn, type Ending, receive, sentFrom, speak } from './claude-turn.ts';
import type { Conversation } from './conversations.ts';
import type { Exchange } from './exchange.ts';
import type { Scene } from './scene.ts';
import type { TimelineEvent } from './timeline-log.ts';
import type { World } from './world.ts';

/** A send is a unary call with an empty 200; all else comes on the stream (facts §0.1-2). */
export async function performAction(exchange: Exchange, world: World): Promise<void> {
  const fields = await exchange.fields();
  const { scene } = world;
  const conversation = world.conversations.open(String(fields.conversation_id), scene.account);
  if (fields.stop) conversation.run.abort();
  if (typeof fields.send !== 'object' || fields.send === null) return accept(exchange);
  const sent = sentFrom(fields.send as Record<string, unknown>);
  receive(world, exchange.host, sent);
  if (refuse(exchange, world)) return;
  accept(exchange);
  const rejected = rejection(scene);
  if (rejected) return conversation.log.push(rejected);
  const reply = beginTurn(conversation, sent);
  conversation.log.broken = false;
  conversation.log.push({ mutation_ack: {} });
  conversation.log.push({ conversation: { status: 'RUNNING' } });
  const stop = conversation.run.signal;
  try {
    const ending = await speak(scene, reply, stop, (text) => conversation.log.push({ delta: { text } }));
    reply.state = ending === 'done' ? 'done' : 'failed';
    finish(conversation, ending);
  } catch (error) {
    if (!stop.aborted) throw error;
    reply.state = 'stopped';
    // A turn that took this one's place has said its own status already.
    if (conversation.run.signal === stop) conversation.log.push({ conversation: { status: 'IDLE' } });
  }
}

function accept(exchange: Exchange): void {
  exchange.reply(200, { 'content-type': 'application/proto' });
}

function rejection({ fault }: Scene): TimelineEvent | undefined {
  if (fault === 'bounce') return { mutation_ack: { error: { code: 'aborted' } } };
  if (fault !== 'usage-limit') return undefined;
  return { mutation_ack: { error: { code: 'resource_exhausted', resets_at: usageResetsAt() } } };
}

function finish({ log }: Conversation, ending: Ending) {
  if (ending === 'reset') return log.break();
  if (ending === 'done') return log.push({ conversation: { status: 'IDLE' } });
  if (ending === 'toast') {
    return log.push({ mutation_ack: { error: { code: 'internal', error_visibility: 'user_facing' } } });
  }
  const status_error_class = ending === 'overloaded' ? 'OVERLOADED' : 'SERVER_ERROR';
  log.push({ conversation: { status: 'ERROR', status_kind: 'ERROR_TERMINAL', status_error_class } });
}

const cadence = 5000;
const heartbeat = 500;

/** Plain JSON lines where the real one is binary; closed every 5 s by design and reopened by the page. */
export async function streamTimeline(exchange: Exchange, world: World): Promise<void> {
  const { conversation_id, cursor } = await exchange.fields();
  const { log } = world.conversations.open(String(conversation_id), world.scene.account);
  let next = typeof cursor === 'number' ? cursor : 0;
  exchange.open({ 'content-type': 'application/connect+json', trailer: 'Stream-Close-Reason' });
  const closesAt = Date.now() + cadence;
  while (!exchange.gone && Date.now() < closesAt) {
    for (; next < log.events.length; next++) line(exchange, { at: next, ...log.events[next] });
    line(exchange, { heartbeat: {} });
    if (log.broken) return exchange.reset();
    await log.changed(Math.min(heartbeat, closesAt - Date.now()));
  }
  line(exchange, { end: { 'Stream-Close-Reason': 'cadence' } });
  exchange.end({ 'stream-close-reason': 'cadence' });
}

function line(exchange: Exchange, value: unknown): void {
  exchange.write(`${JSON.stringify(value)}\n`);
}
