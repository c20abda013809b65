import { account, request } from './api.ts';
import { wipeEverything } from './drafts.ts';
import { button, h } from './element.ts';
import { english, notice } from './texts.ts';

const path = (org: string) =>
  `/api/bootstrap/${org}/app_start?statsig_hashing_algorithm=djb2&growthbook_format=sdk`;

export type BootState = 'signed-in' | 'signed-out' | 'challenge' | 'failed';

/** A 5xx is tried once more before the app gives up (facts §3.1). */
export async function bootstrap(): Promise<BootState> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const response = await request(path(account())).catch(() => undefined);
    if (response?.headers.get('cf-mitigated') === 'challenge') return 'challenge';
    if (!response?.ok) continue;
    const { account: who } = (await response.json()) as { account: unknown };
    return who ? 'signed-in' : 'signed-out';
  }
  return 'failed';
}

export function showBootError(root: Element): void {
  root.replaceChildren(
    h(
      'main',
      { 'data-testid': 'bootstrap-connection-error' },
      h('h1', {}, notice('unavailable').replace(' Try again in a moment.', '')),
      h('p', {}, english.bootLine),
      button('Try again', {}, () => location.assign(`${location.pathname}?cold`)),
    ),
  );
}

/** What "Try again" costs: every draft of the app itself. */
export async function obeyCold(): Promise<void> {
  if (!new URLSearchParams(location.search).has('cold')) return;
  await wipeEverything();
  history.replaceState(null, '', location.pathname);
}
