import type { Keeper } from './keeper.ts';

/** Tells when the browser loses its connection and has one again: what failed in between was not Claude. */
export function watchLine(page: Window, signal: AbortSignal, keeper: Pick<Keeper, 'report'>): void {
  page.addEventListener('offline', () => keeper.report({ kind: 'offline' }), { signal });
  page.addEventListener('online', () => keeper.report({ kind: 'online' }), { signal });
}
