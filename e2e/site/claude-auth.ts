import type { Exchange } from './exchange.ts';
import type { World } from './world.ts';

const lasting = 'Path=/; Secure; SameSite=Lax; Max-Age=86400';
const gone = 'Path=/; Secure; Max-Age=0';

/** Signed in is the start of every practice day; only a logout leaves this cookie behind. */
export function signedIn(exchange: Exchange): boolean {
  return exchange.cookie('practice-signed-out') !== '1';
}

/** Cookie names as facts §3.1; the app reads `lastActiveOrg`. */
export function cookiesFor(exchange: Exchange, world: World): string[] {
  const out = exchange.path === '/logout' || !signedIn(exchange);
  return out ? signedOutCookies : signedInCookies(world);
}

const signedOutCookies = [
  `practice-signed-out=1; ${lasting}`,
  `sessionKey=; ${gone}`,
  `sessionKeyLC=; ${gone}`,
  `lastActiveOrg=; ${gone}`,
];

function signedInCookies(world: World): string[] {
  return [
    `practice-signed-out=; ${gone}`,
    `sessionKey=practice-session; HttpOnly; ${lasting}`,
    `sessionKeyLC=1; ${lasting}`,
    `lastActiveOrg=${world.scene.account}; ${lasting}`,
  ];
}

export async function answerAuth(exchange: Exchange, world: World): Promise<void> {
  await exchange.text();
  if (exchange.path === '/api/auth/logout') {
    return exchange.json(200, { success: true }, { 'set-cookie': signedOutCookies });
  }
  if (world.scene.fault === 'sign-in-503') {
    return exchange.json(503, { type: 'error', error: { type: 'api_error', message: 'Unavailable' } });
  }
  if (exchange.path === '/api/auth/send_magic_link') return exchange.json(200, { sent: true });
  if (exchange.path === '/api/auth/verify_magic_link') {
    return exchange.json(200, { success: true }, { 'set-cookie': signedInCookies(world) });
  }
  exchange.json(200, { methods: ['magic_link'] });
}
