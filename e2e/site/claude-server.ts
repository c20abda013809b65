import { bundle } from './bundle.ts';
import { answerApi } from './claude-api.ts';
import { answerAuth, signedIn } from './claude-auth.ts';
import { complete } from './claude-classic.ts';
import { performAction, streamTimeline } from './claude-merged.ts';
import { appPage, barPage, challengePage, unavailablePage } from './claude-pages.ts';
import { answerControl } from './control-server.ts';
import type { Exchange } from './exchange.ts';
import type { World } from './world.ts';

const send = /^\/api\/organizations\/[^/]+\/chat_conversations\/([^/]+)\/(retry_)?completion$/;
const rpc = '/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService/';

export async function answerClaude(exchange: Exchange, world: World): Promise<void> {
  const { path } = exchange;
  if (path === '/favicon.ico') return exchange.reply(204, {});
  if (path.startsWith('/__practice/scene')) return answerControl(exchange, world);
  if (path.startsWith('/__practice/')) return answerPractice(exchange, world);
  const sent = send.exec(path);
  if (sent?.[1]) return complete(exchange, world, sent[1], sent[2] !== undefined);
  if (path.startsWith(rpc)) return answerRpc(exchange, world, path.slice(rpc.length));
  if (path === '/api/challenge_redirect') return challengeRedirect(exchange, world);
  if (path.startsWith('/api/auth/')) return answerAuth(exchange, world);
  if (path.startsWith('/api/')) return answerApi(exchange, world);
  answerDocument(exchange, world);
}

async function answerPractice(exchange: Exchange, world: World): Promise<void> {
  const entry = { '/__practice/app.js': 'claude', '/__practice/bar.js': 'control-bar' }[exchange.path];
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };
  if (entry) return exchange.reply(200, headers, await bundle(entry));
  barPage(exchange, world);
}

async function answerRpc(exchange: Exchange, world: World, method: string): Promise<void> {
  if (world.scene.layout === 'classic') {
    const message = 'This feature is not included in your current plan';
    return exchange.json(403, { code: 'permission_denied', message });
  }
  if (method === 'PerformAction') return performAction(exchange, world);
  if (method === 'StreamTimeline') return streamTimeline(exchange, world);
  exchange.json(200, {});
}

function challengeRedirect(exchange: Exchange, world: World) {
  if (world.scene.fault === 'challenge') return challengePage(exchange, world);
  exchange.redirect(localPath(exchange.url.searchParams.get('to')));
}

function localPath(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') ? to : '/new';
}

const appRoutes =
  /^\/(new|chat\/[^/]+|project\/[^/]+(\/chat\/[^/]+)?|code(\/[^/]+)?|recents|projects|settings)?$/;
const authRoutes = /^\/(login|logout)$/;

function answerDocument(exchange: Exchange, world: World) {
  const { path } = exchange;
  if (!appRoutes.test(path) && !authRoutes.test(path)) {
    return exchange.reply(404, { 'content-type': 'text/plain' }, 'Not on the practice site');
  }
  const { fault } = world.scene;
  if (fault === 'page-net-error') return exchange.hangUp();
  if (fault === 'page-5xx') return unavailablePage(exchange, world);
  if (fault === 'challenge') return challengePage(exchange, world);
  if (authRoutes.test(path)) return appPage(exchange, world);
  if (!signedIn(exchange) || fault === 'login-loop' || fault === 'sign-in-503') {
    return exchange.redirect(`/login?returnTo=${encodeURIComponent(path + exchange.url.search)}`);
  }
  if (path === '/') return exchange.redirect('/new');
  appPage(exchange, world);
}
