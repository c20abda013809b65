import * as z from 'zod/mini';
import { problemInStream } from './answer-problem.ts';
import type { Asked, Piece, Protocol } from './answer-protocol.ts';

/** Never as `?key=`: addresses end in logs. */
const headersFor = (key: string) => ({
  'content-type': 'application/json',
  ...(key !== '' && { 'x-goog-api-key': key }),
});

const Part = z.object({ text: z.optional(z.string()), thought: z.optional(z.boolean()) });
const Event = z.object({
  candidates: z.optional(
    z.array(
      z.object({
        content: z.optional(z.object({ parts: z.optional(z.array(Part)) })),
        finishReason: z.nullish(z.string()),
      }),
    ),
  ),
  promptFeedback: z.optional(z.object({ blockReason: z.optional(z.string()) })),
  usageMetadata: z.optional(z.unknown()),
});
const Models = z.object({
  models: z.array(
    z.object({ name: z.string(), supportedGenerationMethods: z.optional(z.array(z.string())) }),
  ),
});

/** Google's own: the stream ends without a word of its own, after the event with a reason. */
export const gemini: Protocol = {
  ask({ base, model }, key, prompt): Asked {
    const url = `${base}/models/${encodeURIComponent(model)}:streamGenerateContent?alt=sse`;
    const body = { contents: [{ role: 'user', parts: [{ text: prompt }] }] };
    return { url, headers: headersFor(key), body: JSON.stringify(body) };
  },
  read(event, key): Piece | undefined {
    const problem = problemInStream(event, key);
    if (problem) return { problem };
    const parsed = Event.safeParse(event);
    if (!parsed.success || !isOurs(parsed.data)) return undefined;
    const { candidates, promptFeedback } = parsed.data;
    if (promptFeedback?.blockReason) return { end: 'declined' };
    const [candidate] = candidates ?? [];
    const said = (candidate?.content?.parts ?? []).filter(({ thought }) => !thought);
    const text = said.map((part) => part.text ?? '').join('');
    const reason = candidate?.finishReason;
    return reason ? { text, end: endOf(reason) } : { text };
  },
  askModels: ({ base }, key) => ({
    url: `${base}/models?pageSize=200`,
    headers: headersFor(key),
    body: null,
  }),
  readModels: (body) =>
    Models.safeParse(body)
      .data?.models.filter(({ supportedGenerationMethods: can }) => !can || can.includes('generateContent'))
      .map(({ name }) => name.replace(/^models\//, '')),
};

/** Each of its fields may be absent, not all of them. */
function isOurs(event: z.infer<typeof Event>): boolean {
  return (
    event.candidates !== undefined || event.promptFeedback !== undefined || event.usageMetadata !== undefined
  );
}

function endOf(reason: string) {
  if (reason === 'MAX_TOKENS') return 'length';
  return reason === 'STOP' ? 'whole' : 'declined';
}
