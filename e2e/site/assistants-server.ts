import type { Marks } from './assistants/composer.ts';
import { bundle } from './bundle.ts';
import type { Exchange } from './exchange.ts';
import { type Editor, editors, type Scene } from './scene.ts';
import type { World } from './world.ts';

interface StandIn {
  name: string;
  /** What its composer is made of, as far as is known (facts of 2026-10-06); a scene may say otherwise. */
  editor: Editor;
  /** Parameters that prefill, best first. Gemini has none (facts of 2026-10-06). */
  prefill: string;
  /** Whether a prefilled prompt is sent by itself. */
  sends: 'always' | 'prompt=1' | 'never';
  /** The attributes that the real site's composer is known by. */
  marks: Marks;
}

const standIns: Record<string, StandIn> = {
  'chatgpt.com': {
    name: 'ChatGPT',
    editor: 'prosemirror',
    prefill: 'prompt,q',
    sends: 'never',
    marks: { id: 'prompt-textarea', 'data-composer-markdown': 'true' },
  },
  'duck.ai': {
    name: 'Duck.ai',
    editor: 'textarea',
    prefill: 'q',
    sends: 'prompt=1',
    marks: { name: 'user-prompt' },
  },
  'www.perplexity.ai': {
    name: 'Perplexity',
    editor: 'lexical',
    prefill: 'q',
    sends: 'always',
    marks: { id: 'ask-input' },
  },
  'www.google.com': {
    name: 'AI Mode',
    editor: 'textarea',
    prefill: 'q',
    sends: 'always',
    marks: { name: 'q' },
  },
  'grok.com': { name: 'Grok', editor: 'tiptap', prefill: 'q', sends: 'never', marks: {} },
  'gemini.google.com': { name: 'Gemini', editor: 'quill', prefill: '', sends: 'never', marks: {} },
  'copilot.microsoft.com': {
    name: 'Copilot',
    editor: 'textarea',
    prefill: 'q',
    sends: 'never',
    marks: { id: 'userInput' },
  },
};

export const assistantHosts: readonly string[] = Object.keys(standIns);

const sendPath = '/__practice/send';
const scriptPath = '/__practice/assistant-';

export async function answerAssistant(exchange: Exchange, world: World): Promise<void> {
  const standIn = standIns[exchange.host];
  if (!standIn) return exchange.reply(404, {});
  if (exchange.path === sendPath) return receive(exchange, world);
  const editor = editors.find((one) => exchange.path === `${scriptPath}${one}.js`);
  if (editor) {
    const script = await bundle('assistants', `${editor}.ts`);
    return exchange.reply(200, { 'content-type': 'text/javascript' }, script);
  }
  if (exchange.path === '/favicon.ico') return exchange.reply(204, {});
  exchange.reply(
    200,
    { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    page(standIn, world.scene),
  );
}

async function receive(exchange: Exchange, world: World): Promise<void> {
  const { text } = await exchange.fields();
  world.received.push({ host: exchange.host, text: String(text), accepted: true });
  exchange.json(200, {});
}

function page({ name, editor, prefill, sends, marks }: StandIn, { assistant }: Scene): string {
  const told = JSON.stringify(marks).replaceAll('"', '&quot;');
  return (
    `<!doctype html><html lang="en" data-prefill="${prefill}" data-sends="${sends}" data-marks="${told}" ` +
    `data-composer="${assistant.composer}"><head><meta charset="utf-8"><title>${name}</title>` +
    '<style>body{font:16px system-ui;max-width:40rem;margin:15vh auto}form{border:1px solid #999;border-radius:12px;' +
    'padding:12px}textarea,[contenteditable]{display:block;width:100%;min-height:5rem;max-height:60vh;overflow:auto;' +
    'border:0;outline:0;white-space:pre-wrap}</style></head>' +
    `<body><h1>${name}</h1><form${name === 'ChatGPT' ? ' data-chatgpt-composer="true"' : ''}>` +
    '<div id="editor-place"></div><button type="submit" aria-label="Submit">Send</button></form><main></main>' +
    '<footer><small>A stand-in for practice, not the real site.</small></footer>' +
    `<script type="module" src="${scriptPath}${assistant.editor ?? editor}.js"></script></body></html>`
  );
}
