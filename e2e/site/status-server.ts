import type { Exchange } from './exchange.ts';
import { summaryOf } from './status-payload.ts';
import type { World } from './world.ts';

export const statusHosts: readonly string[] = ['status.claude.com', 'anthropic.statuspage.io'];

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'access-control-allow-origin': '*',
  'cache-control': 'max-age=10, public, s-maxage=10, stale-while-revalidate=20, stale-if-error=3600',
};

export function answerStatus(exchange: Exchange, world: World) {
  const face = world.scene.status;
  if (face === 'unreachable') return exchange.hangUp();
  if (exchange.path !== '/api/v2/summary.json') return page(exchange, exchange.path === '/' ? 200 : 404);
  if (face === 'unreadable-html') return page(exchange, 200);
  const now = new Date();
  if (face === 'unreadable-truncated') {
    const whole = JSON.stringify(summaryOf('green', now));
    return exchange.reply(200, headers, whole.slice(0, whole.length / 2));
  }
  if (face === 'unreadable-foreign') {
    // Lower-case and numbers of the same length, as every Statuspage id is, but not Claude's.
    return exchange.json(200, summaryOf('green', now, { id: 'zz99practice', name: 'Elsewhere' }), headers);
  }
  exchange.json(200, summaryOf(face, now), headers);
}

function page(exchange: Exchange, status: number): void {
  const body =
    '<!doctype html><html lang="en"><title>Human Verification</title><p>Practice status page.</html>';
  exchange.reply(status, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }, body);
}
