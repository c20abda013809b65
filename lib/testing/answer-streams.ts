import type { ProtocolWord } from '../core/answer-endpoint.ts';

/** Characters of one to four bytes, line breaks of all kinds, and what could be taken for the protocol's own. */
export const pieces = ['Yes', ', “ü” 🛟\n', 'data: [DONE]\n\n', '\r\nかな', ' </p>![x](https://e.example/)'];
export const wholeText = pieces.join('');

const events = (list: readonly unknown[], lineBreak = '\n') =>
  list.map((event) => `data: ${JSON.stringify(event)}${lineBreak}${lineBreak}`).join('');
const named = (list: readonly { type: string }[]) =>
  list.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');

const anthropicText = (text: string) => ({
  type: 'content_block_delta',
  index: 0,
  delta: { type: 'text_delta', text },
});
const openaiText = (content: string | null) => ({
  id: 'gen-1',
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }],
});
const geminiText = (text: string) => ({
  candidates: [{ content: { parts: [{ text }], role: 'model' }, index: 0 }],
  modelVersion: 'gemini',
});

/** How each protocol begins to answer with these texts. */
export const beginning: Record<ProtocolWord, (texts: readonly string[]) => string> = {
  anthropic: (texts) =>
    named([
      { type: 'message_start', message: { id: 'msg_1', content: [], stop_reason: null } } as { type: string },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } } as {
        type: string;
      },
      { type: 'ping' },
      ...texts.map(anthropicText),
    ]),
  // A byte order mark, and the comments by which OpenRouter keeps connections open.
  openai: (texts) => `\ufeff: OPENROUTER PROCESSING\n\n${events([openaiText(''), ...texts.map(openaiText)])}`,
  gemini: (texts) => events(texts.map(geminiText), '\r\n'),
};

/** And how it ends. `reason`: in the protocol's own words. */
export const ending: Record<ProtocolWord, (reason?: string) => string> = {
  anthropic: (reason = 'end_turn') =>
    named([
      { type: 'content_block_stop', index: 0 } as { type: string },
      { type: 'message_delta', delta: { stop_reason: reason }, usage: { output_tokens: 9 } } as {
        type: string;
      },
      { type: 'message_stop' },
    ]),
  openai: (reason = 'stop') =>
    `${events([
      { choices: [{ index: 0, delta: { content: null }, finish_reason: reason }] },
      { choices: [], usage: { total_tokens: 9 } },
    ])}data: [DONE]\n\n`,
  gemini: (reason = 'STOP') =>
    events(
      [{ candidates: [{ finishReason: reason, index: 0 }], usageMetadata: { totalTokenCount: 9 } }],
      '\r\n',
    ),
};

/** An error inside a stream that began with 200. */
export const errorEvent: Record<ProtocolWord, string> = {
  anthropic: named([
    { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } } as { type: string },
  ]),
  openai: events([
    {
      error: { code: 502, message: 'Overloaded' },
      choices: [{ delta: { content: '' }, finish_reason: 'error' }],
    },
  ]),
  gemini: events([{ error: { code: 503, message: 'Overloaded', status: 'UNAVAILABLE' } }], '\r\n'),
};

export const wholeStream = (protocol: ProtocolWord) => beginning[protocol](pieces) + ending[protocol]();
