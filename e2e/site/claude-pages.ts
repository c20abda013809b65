import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cookiesFor } from './claude-auth.ts';
import { staticComposer } from './claude-static.ts';
import type { Exchange } from './exchange.ts';
import type { Language } from './scene.ts';
import type { World } from './world.ts';

const style = readFileSync(new URL('./claude/style.css', import.meta.url), 'utf8');
const buildId = 'practice-2026-10-10';

interface Page {
  status: number;
  title: string;
  body: string;
  scripts: string[];
  headers?: Record<string, string | readonly string[]>;
  attributes?: string;
}

export function appPage(exchange: Exchange, world: World): void {
  const { layout } = world.scene;
  send(exchange, world, {
    status: 200,
    title: layout === 'merged' ? 'New session - Claude' : 'New chat - Claude',
    body: `${staticComposer(exchange.path)}<div id="root"></div>`,
    scripts: ['/__practice/app.js'],
    headers: { 'set-cookie': cookiesFor(exchange, world) },
    attributes: ` data-build-id="${buildId}" data-build-timestamp="1791590400" data-practice-layout="${layout}"`,
  });
}

/** What stands in front of claude.ai when its origin is down; not the app, so no test ids. */
export function unavailablePage(exchange: Exchange, world: World): void {
  const body =
    '<main><h1>503 Service Unavailable</h1><p>No server is available to handle this request.</p></main>';
  send(exchange, world, { status: 503, title: '503 Service Unavailable', body, scripts: [] });
}

export function challengePage(exchange: Exchange, world: World): void {
  send(exchange, world, {
    status: 403,
    title: 'Just a moment...',
    body: '<main><p>Verifying you are human. This may take a few seconds.</p></main>',
    // The path is how a challenge page is known (facts §3.4); the file itself is a 404 here.
    scripts: ['/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1'],
    headers: { 'cf-mitigated': 'challenge' },
  });
}

/** The way back when the fault is one that leaves no claude.ai page to stand on. */
export function barPage(exchange: Exchange, world: World): void {
  const body =
    '<main><p>Choose what the practice claude.ai does.</p><p><a href="/new">Open it</a></p></main>';
  send(exchange, world, { status: 200, title: 'Practice site', body, scripts: [] });
}

function send(exchange: Exchange, world: World, page: Page): void {
  const nonce = randomBytes(16).toString('base64');
  const scripts = world.controlBar ? [...page.scripts, '/__practice/bar.js'] : page.scripts;
  const tags = scripts.map((src) => `<script type="module" nonce="${nonce}" src="${src}"></script>`);
  const lang = locales[world.scene.language];
  exchange.reply(
    page.status,
    {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy(nonce),
      'x-frame-options': 'DENY',
      ...page.headers,
    },
    `<!doctype html><html lang="${lang}"${page.attributes ?? ''}><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width"><title>${page.title}</title>` +
      `<style>${style}</style></head><body>${page.body}${tags.join('')}</body></html>`,
  );
}

/** The locales claude.ai ships (facts §4), keyed by our short names. */
const locales: Record<Language, string> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  'es-419': 'es-419',
  it: 'it-IT',
  'pt-BR': 'pt-BR',
  ja: 'ja-JP',
  ko: 'ko-KR',
  hi: 'hi-IN',
  id: 'id-ID',
};

/** Styles stay open: what claude.ai's own header says of them is not known (facts §9.8). */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
