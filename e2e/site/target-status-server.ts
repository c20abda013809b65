import type { Exchange } from './exchange.ts';
import type { World } from './world.ts';

/** A part of each assistant's own page, as of 2026-09: the one that a prompt needs, and one that it does not. */
const pages: Record<string, { name: string; parts: readonly [id: string, name: string][] }> = {
  'status.openai.com': {
    name: 'OpenAI',
    parts: [
      ['01JMXBNJXGV1T5GT2M9XA83XNG', 'Conversations'],
      ['01K9G527YRPY1EFRMHTKB5BKT5', 'Sora'],
    ],
  },
  'status.perplexity.com': {
    name: 'Perplexity',
    parts: [
      ['01KZSFD424KQ6VQYV4R0KCA30P', 'Website'],
      ['01M0TRMC3ED1PG4GRRXXMVNNZ6', 'Computer'],
    ],
  },
};

export const targetStatusHosts: readonly string[] = Object.keys(pages);

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=0, must-revalidate',
};

/** incident.io in the shape of Statuspage: no incidents. Only ChatGPT's can be made red. */
export function answerTargetStatus(exchange: Exchange, world: World) {
  const page = pages[exchange.host];
  if (!page || exchange.path !== '/api/v2/summary.json') return exchange.reply(404, {});
  const isRed = exchange.host === 'status.openai.com' && world.scene.chatgptStatus === 'red';
  const components = page.parts.map(([id, name], position) => ({
    id,
    name,
    status: isRed && position === 0 ? 'full_outage' : 'operational',
    position,
    updated_at: new Date().toISOString(),
  }));
  const status = isRed
    ? { indicator: 'critical', description: 'Service disruption' }
    : { indicator: 'none', description: 'All Systems Operational' };
  const about = { id: '01JMDK9XYR00000000PRACTICE', name: page.name, url: `https://${exchange.host}` };
  exchange.json(200, { page: about, status, components }, headers);
}
