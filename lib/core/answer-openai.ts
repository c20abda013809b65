import * as z from 'zod/mini';
import { problemInStream } from './answer-problem.ts';
import type { Asked, Piece, Protocol } from './answer-protocol.ts';

const headersFor = (key: string) => ({
  'content-type': 'application/json',
  // What runs on one's own computer has none.
  ...(key !== '' && { authorization: `Bearer ${key}` }),
});

const Event = z.object({
  choices: z.array(
    z.object({
      delta: z.nullish(z.object({ content: z.nullish(z.string()) })),
      finish_reason: z.nullish(z.string()),
    }),
  ),
});
const Models = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Chat completions, as OpenRouter, Groq, Ollama, LM Studio, llama.cpp and many more speak them. */
export const openai: Protocol = {
  ask({ base, model }, key, prompt): Asked {
    // No temperature and the like: several newer models refuse them.
    const body = { model, stream: true, messages: [{ role: 'user', content: prompt }] };
    return { url: `${base}/chat/completions`, headers: headersFor(key), body: JSON.stringify(body) };
  },
  read(event, key): Piece | undefined {
    if (event === '[DONE]') return { isLast: true };
    const problem = problemInStream(event, key);
    if (problem) return { problem };
    const parsed = Event.safeParse(event);
    if (!parsed.success) return undefined;
    // The last event may count tokens and hold no choice.
    const [choice] = parsed.data.choices;
    const text = choice?.delta?.content ?? '';
    const reason = choice?.finish_reason;
    return reason ? { text, end: endOf(reason) } : { text };
  },
  askModels: ({ base }, key) => ({ url: `${base}/models`, headers: headersFor(key), body: null }),
  readModels: (body) => Models.safeParse(body).data?.data.map(({ id }) => id),
};

function endOf(reason: string) {
  if (reason === 'length') return 'length';
  return reason === 'content_filter' ? 'declined' : 'whole';
}
