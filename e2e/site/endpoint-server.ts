import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import type { World } from './world.ts';

/** Whoever a person may set up to answer in the Desk; speaks as OpenAI-compatible servers do. */
export const endpointHosts: readonly string[] = ['openrouter.ai'];

/** The one key that is taken. */
export const practiceKey = 'sk-practice-5eCr3t-key';

/** Without CORS headers: only who was given the host permission can read it. */
export async function answerEndpoint(exchange: Exchange, world: World): Promise<void> {
  const { path } = exchange;
  if (exchange.header('authorization') !== `Bearer ${practiceKey}`)
    return exchange.json(401, { error: { message: 'No auth credentials found', code: 401 } });
  if (path === '/api/v1/models')
    return exchange.json(200, { data: [{ id: 'practice/one' }, { id: 'practice/two' }] });
  if (path !== '/api/v1/chat/completions') return exchange.json(404, { error: { message: 'Not found' } });
  const { model, messages } = await exchange.fields();
  world.received.push({ host: exchange.host, text: JSON.stringify({ model, messages }), accepted: true });
  await stream(exchange, world);
}

async function stream(exchange: Exchange, world: World): Promise<void> {
  const { pace, reply, endpoint } = world.scene;
  exchange.open({ 'content-type': 'text/event-stream' });
  exchange.write(': OPENROUTER PROCESSING\n\n');
  for (const content of reply) {
    await pause(pace.token);
    exchange.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`);
  }
  // It goes on until the browser leaves.
  if (endpoint === 'hangs') return;
  exchange.write(`data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }] })}\n\n`);
  exchange.write('data: [DONE]\n\n');
  exchange.end();
}
