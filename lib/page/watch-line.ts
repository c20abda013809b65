import type { Keeper } from './keeper.ts';

/** Tells when the browser loses its connection and has one again: what failed in between was not Claude. */
export function watchLine(page: Window, signal: AbortSignal, keeper: Pick<Keeper, 'report'>): void {
  for (const kind of ['offline', 'online'] as const) {
    page.addEventListener(kind, () => keeper.report({ kind }), { signal });
  }
}
