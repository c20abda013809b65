import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { manifest } from '../../lib/manifest.ts';

const origin = 'https://gallery.test/';
type GalleryPage = 'popup' | 'desk' | 'options';

const messages = join(import.meta.dirname, '../../public/_locales');

interface Answer {
  contentType: string;
  body: string;
}

/** Each built when it is first asked for, once for all specs of a worker. */
const galleries = new Map<string, ReturnType<typeof built>>();

/**
 * Serves the views with samples for their props. The views and their styles are the extension's own and so is its
 * content security policy: only where the props come from differs, so that states that take hours to come about in the
 * practice site (a limit that ends at five, a day of readings) can be looked at, and in any language.
 */
export async function serveGallery(context: BrowserContext): Promise<void> {
  await context.route(`${origin}**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const answer = (await messagesAt(path)) ?? (await fileAt(path));
    return route.fulfill(
      answer ? { ...answer, headers: { 'content-security-policy': policy() } } : { status: 404 },
    );
  });
}

async function messagesAt(path: string): Promise<Answer | undefined> {
  const [, language] = /^\/messages\/(\w+)\.json$/.exec(path) ?? [];
  if (!language) return undefined;
  const body = await readFile(join(messages, language, 'messages.json'), 'utf8');
  return { contentType: 'application/json', body };
}

/** Opens one of the gallery's pages; the names of its states. */
export async function openGallery(page: Page, name: GalleryPage): Promise<string[]> {
  // A page is waited for less long than a busy machine takes to build it.
  await galleryOf(name);
  await page.goto(origin + name);
  const names = await page.waitForFunction(() => document.body?.dataset.samples);
  return String(await names.jsonValue()).split(' ');
}

/** Shows a state in the gallery's page: `limit`, `limit+ar` in Arabic, or `limit+rtl` from right to left. */
export async function showState(page: Page, state: string): Promise<void> {
  await page.evaluate((hash) => location.replace(hash), `#${state}`);
  await page.waitForFunction((wanted) => document.body.dataset.shown === wanted, state);
}

function policy(): string {
  const policies = manifest('chrome').content_security_policy;
  if (!policies?.extension_pages) throw new Error('The extension has no content security policy.');
  return policies.extension_pages;
}

/** `/desk`, `/desk/main.js`, `/desk/style.css`. */
async function fileAt(path: string): Promise<Answer | undefined> {
  const [, page, file = 'html'] = /^\/(popup|desk|options)(?:\/(main\.js|style\.css))?$/.exec(path) ?? [];
  if (!page) return undefined;
  return (await galleryOf(page))[file];
}

function galleryOf(page: string): ReturnType<typeof built> {
  const gallery = galleries.get(page) ?? built(page);
  galleries.set(page, gallery);
  return gallery;
}

function htmlOf(page: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><link rel="stylesheet" href="/${page}/style.css">
    <body class="${page}"><script type="module" src="/${page}/main.js"></script></body></html>`;
}

async function built(page: string): Promise<Record<string, Answer>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: `gallery/${page}.tsx`, formats: ['es'], fileName: () => 'main.js' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((one) => one.type === 'chunk')?.code;
  const style = outputs.find((one) => one.type === 'asset')?.source;
  if (!script || !style) throw new Error(`The gallery of the ${page} was not built.`);
  return {
    html: { contentType: 'text/html', body: htmlOf(page) },
    'main.js': { contentType: 'text/javascript', body: script },
    'style.css': { contentType: 'text/css', body: style.toString() },
  };
}
