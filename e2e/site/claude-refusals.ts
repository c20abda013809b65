import { challengePage } from './claude-pages.ts';
import type { Exchange } from './exchange.ts';
import type { Fault } from './scene.ts';
import type { World } from './world.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const statuses: Partial<Record<Fault, number>> = {
  'http-500': 500,
  'http-502': 502,
  'http-503': 503,
  'http-529': 529,
};

/** Faults that end a send before it is accepted, in both layouts. True when the exchange has been answered. */
export function refuse(exchange: Exchange, world: World): boolean {
  const { fault, retryAfter } = world.scene;
  const asks = retryAfter === null ? {} : { 'retry-after': retryAfter };
  const status = statuses[fault];
  if (fault === 'reset') exchange.reset();
  else if (fault === 'challenge') challengePage(exchange, world);
  else if (fault === 'session-ended') exchange.json(403, sessionEnded);
  else if (status === 500) exchange.json(500, errorOf('api_error', 'Internal server error'), asks);
  else if (status === 529) exchange.json(529, errorOf('overloaded_error', 'Overloaded'), asks);
  else if (status)
    exchange.reply(status, { ...html, ...asks }, `<html><h1>${status}</h1><p>Practice edge.</p></html>`);
  else return false;
  return true;
}

function errorOf(type: string, message: string) {
  return { type: 'error', error: { type, message } };
}

const sessionEnded = {
  type: 'error',
  error: {
    type: 'permission_error',
    message: 'Account session invalid',
    details: { error_visibility: 'user_facing', error_code: 'account_session_invalid' },
  },
};

export function usageResetsAt(): number {
  return Math.floor(Date.now() / 1000) + 2 * 3600;
}

/** The message of claude.ai's own 429 is itself JSON (facts §3.4). */
export function usageLimit(): unknown {
  const detail = {
    type: 'exceeded_limit',
    resetsAt: usageResetsAt(),
    remaining: null,
    perModelLimit: false,
    representativeClaim: 'five_hour',
  };
  return errorOf('rate_limit_error', JSON.stringify(detail));
}
