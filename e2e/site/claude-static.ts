/** Comes first in the document on /new and is never the live composer (facts §0.10, since 2026-08). */
export function staticComposer(path: string): string {
  if (path !== '/new') return '';
  return '<div id="static-composer"><textarea id="static-composer-input" disabled rows="3"></textarea></div>';
}
