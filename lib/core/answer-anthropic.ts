import * as z from 'zod/mini';
import { problemInStream } from './answer-problem.ts';
import type { Asked, Piece, Protocol } from './answer-protocol.ts';

/** Since 2023; the browser's header is what the API asks of pages, or it answers 401 (2026-10). */
const headersFor = (key: string) => ({
  'anthropic-version': '2023-06-01',
  'anthropic-dangerous-direct-browser-access': 'true',
  'content-type': 'application/json',
  ...(key !== '' && { 'x-api-key': key }),
});

/** The API wants a limit; what every model since 2024-06 gives. Tokens. */
const longest = 8_192;

const Event = z.object({
  type: z.string(),
  delta: z.optional(
    z.object({
      type: z.optional(z.string()),
      text: z.optional(z.string()),
      stop_reason: z.nullish(z.string()),
    }),
  ),
});
const Models = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The Messages API. Pings, thinking and the bounds of blocks say nothing to a reader. */
export const anthropic: Protocol = {
  ask({ base, model }, key, prompt): Asked {
    const body = {
      model,
      max_tokens: longest,
      stream: true,
      messages: [{ role: 'user', content: prompt }],
    };
    return { url: `${base}/v1/messages`, headers: headersFor(key), body: JSON.stringify(body) };
  },
  read(event, key): Piece | undefined {
    const problem = problemInStream(event, key);
    if (problem) return { problem };
    const parsed = Event.safeParse(event);
    if (!parsed.success) return undefined;
    const { type, delta } = parsed.data;
    if (type === 'message_stop') return { isLast: true };
    if (type === 'content_block_delta' && delta?.type === 'text_delta') return { text: delta.text ?? '' };
    if (type === 'message_delta' && delta?.stop_reason) return { end: endOf(delta.stop_reason) };
    return {};
  },
  askModels: ({ base }, key) => ({
    url: `${base}/v1/models?limit=100`,
    headers: headersFor(key),
    body: null,
  }),
  readModels: (body) => Models.safeParse(body).data?.data.map(({ id }) => id),
};

function endOf(reason: string) {
  if (reason === 'max_tokens' || reason === 'model_context_window_exceeded') return 'length';
  return reason === 'refusal' ? 'declined' : 'whole';
}
