import { bundle } from './bundle.ts';
import type { Exchange } from './exchange.ts';
import type { World } from './world.ts';

interface StandIn {
  name: string;
  /** How its composer is made; `assistants/main.ts` knows the kinds. */
  kind: 'chatgpt' | 'grok' | 'gemini' | 'textarea';
  /** Parameters that prefill, best first. Gemini has none (facts of 2026-10-06). */
  prefill: string;
  /** Whether a prefilled prompt is sent by itself. */
  sends: 'always' | 'prompt=1' | 'never';
  /** The textarea's own marks, as `assistants.json` selects it. */
  field?: string;
}

const standIns: Record<string, StandIn> = {
  'chatgpt.com': { name: 'ChatGPT', kind: 'chatgpt', prefill: 'prompt,q', sends: 'never' },
  'duck.ai': {
    name: 'Duck.ai',
    kind: 'textarea',
    prefill: 'q',
    sends: 'prompt=1',
    field: 'name="user-prompt"',
  },
  'www.perplexity.ai': {
    name: 'Perplexity',
    kind: 'textarea',
    prefill: 'q',
    sends: 'always',
    field: 'id="ask-input"',
  },
  'www.google.com': { name: 'AI Mode', kind: 'textarea', prefill: 'q', sends: 'always', field: 'name="q"' },
  'grok.com': { name: 'Grok', kind: 'grok', prefill: 'q', sends: 'never' },
  'gemini.google.com': { name: 'Gemini', kind: 'gemini', prefill: '', sends: 'never' },
  'copilot.microsoft.com': {
    name: 'Copilot',
    kind: 'textarea',
    prefill: 'q',
    sends: 'never',
    field: 'id="userInput"',
  },
};

export const assistantHosts: readonly string[] = Object.keys(standIns);

const sendPath = '/__practice/send';

export async function answerAssistant(exchange: Exchange, world: World): Promise<void> {
  const standIn = standIns[exchange.host];
  if (!standIn) return exchange.reply(404, {});
  if (exchange.path === sendPath) return receive(exchange, world);
  if (exchange.path === '/__practice/assistant.js') {
    return exchange.reply(200, { 'content-type': 'text/javascript' }, await bundle('assistants'));
  }
  if (exchange.path === '/favicon.ico') return exchange.reply(204, {});
  exchange.reply(
    200,
    { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    page(standIn),
  );
}

async function receive(exchange: Exchange, world: World): Promise<void> {
  const { text } = await exchange.fields();
  world.received.push({ host: exchange.host, text: String(text), accepted: true });
  exchange.json(200, {});
}

function page({ name, kind, prefill, sends, field }: StandIn): string {
  return (
    `<!doctype html><html lang="en" data-kind="${kind}" data-prefill="${prefill}" data-sends="${sends}">` +
    `<head><meta charset="utf-8"><title>${name}</title>` +
    '<style>body{font:16px system-ui;max-width:40rem;margin:15vh auto}form{border:1px solid #999;border-radius:12px;' +
    'padding:12px}textarea,[contenteditable]{display:block;width:100%;min-height:5rem;border:0;outline:0}</style></head>' +
    `<body><h1>${name}</h1><form data-type="${kind}">${composer(kind, field)}` +
    '<button type="submit" aria-label="Submit">Send</button></form><main></main>' +
    '<footer><small>A stand-in for practice, not the real site.</small></footer>' +
    '<script type="module" src="/__practice/assistant.js"></script></body></html>'
  );
}

function composer(kind: StandIn['kind'], field = ''): string {
  if (kind === 'textarea') return `<textarea ${field} placeholder="Message"></textarea>`;
  if (kind === 'gemini') {
    const marks = 'class="ql-editor" contenteditable="true" role="textbox"';
    return `<rich-textarea><div ${marks}><p><br></p></div></rich-textarea>`;
  }
  return '<div id="editor-place"></div>';
}
