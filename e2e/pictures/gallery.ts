import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { manifest } from '../../lib/manifest.ts';

const origin = 'https://gallery.test/';
const pages = ['popup', 'desk', 'options'] as const;
export type GalleryPage = (typeof pages)[number];
export const galleryUrl = (page: GalleryPage) => `${origin}${page}`;

const messages = join(import.meta.dirname, '../../public/_locales');

interface Answer {
  contentType: string;
  body: string;
}

/** Built once for all specs of a worker. */
let gallery: ReturnType<typeof built> | undefined;

/**
 * Serves the views with samples for their props. The views and their styles are the extension's own and so is its
 * content security policy: only where the props come from differs, so that states that take hours to come about in the
 * practice site (a limit that ends at five, a day of readings) can be looked at, and in any language.
 */
export async function serveGallery(context: BrowserContext): Promise<void> {
  gallery ??= built();
  const files = await gallery;
  await context.route(`${origin}**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const answer = files.get(path) ?? (await messagesAt(path));
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

function htmlOf(page: GalleryPage): Answer {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><link rel="stylesheet" href="/${page}.css">
    <body class="${page}"><script type="module" src="/${page}.js"></script></body></html>`;
  return { contentType: 'text/html', body };
}

async function built(): Promise<Map<string, Answer>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      cssCodeSplit: true,
      rolldownOptions: { output: { assetFileNames: '[name][extname]' } },
      lib: {
        entry: Object.fromEntries(pages.map((page) => [page, `gallery/${page}.tsx`])),
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const files = outputs.map((one): [string, Answer] => [
    `/${one.fileName}`,
    one.type === 'chunk'
      ? { contentType: 'text/javascript', body: one.code }
      : { contentType: 'text/css', body: one.source.toString() },
  ]);
  return new Map([...files, ...pages.map((page): [string, Answer] => [`/${page}`, htmlOf(page)])]);
}
