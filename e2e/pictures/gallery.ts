import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { manifest } from '../../lib/manifest.ts';

export const galleryUrl = 'https://gallery.test/';

/** Built once for all specs of a worker. */
let gallery: ReturnType<typeof built> | undefined;

/**
 * Serves the popup's view with samples for its props. The views and their styles are the extension's own and so is its
 * content security policy: only where the props come from differs, so that states that take hours to come about in the
 * practice site (a limit that ends at five, a day of readings) can be looked at.
 */
export async function serveGallery(context: BrowserContext): Promise<void> {
  gallery ??= built();
  const { script, style } = await gallery;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><link rel="stylesheet" href="/style.css">
    <body class="popup"><script type="module" src="/main.js"></script></body></html>`;
  const answers: Record<string, { contentType: string; body: string }> = {
    '/': { contentType: 'text/html', body: html },
    '/main.js': { contentType: 'text/javascript', body: script },
    '/style.css': { contentType: 'text/css', body: style },
  };
  await context.route(`${galleryUrl}**`, (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    return route.fulfill(
      answer ? { ...answer, headers: { 'content-security-policy': policy() } } : { status: 404 },
    );
  });
}

/** Shows a state in the gallery's page: `limit`, or `limit+rtl` from right to left. */
export async function showState(page: Page, state: string): Promise<void> {
  await page.evaluate((hash) => location.replace(hash), `#${state}`);
  await page.waitForFunction((wanted) => document.body.dataset.shown === wanted, state);
}

function policy(): string {
  const policies = manifest('chrome').content_security_policy;
  if (!policies?.extension_pages) throw new Error('The extension has no content security policy.');
  return policies.extension_pages;
}

async function built(): Promise<{ script: string; style: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: 'gallery/main.tsx', formats: ['es'], fileName: () => 'main.js' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((one) => one.type === 'chunk')?.code;
  const style = outputs.find((one) => one.type === 'asset')?.source;
  if (!script || !style) throw new Error('The gallery was not built.');
  return { script, style: style.toString() };
}
