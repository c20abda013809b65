import type { Endpoint } from '../core/answer-endpoint.ts';
import { type Problem, parseJson, problem } from '../core/answer-problem.ts';
import { protocolOf } from '../core/answer-protocol.ts';
import { second } from '../core/words.ts';
import { send } from './stream.ts';

/** A list of models is small: who is silent longer is not there. Milliseconds. */
const patience = 15 * second;

export type Models = { ok: true; models: readonly string[] } | { ok: false; problem: Problem };

/** Asks an endpoint for its models, which is also how it is tested: nothing of the person's goes along but the key. */
export async function askModels(endpoint: Endpoint, key: string): Promise<Models> {
  const protocol = protocolOf(endpoint);
  const answer = await send(protocol.askModels(endpoint, key), key, AbortSignal.timeout(patience));
  if ('why' in answer) return { ok: false, problem: answer };
  const body = await answer.text().catch(() => '');
  const models = protocol.readModels(parseJson(body));
  return models ? { ok: true, models } : { ok: false, problem: problem('wrong-shape') };
}
