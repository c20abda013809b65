import { conversationOfRequest, isSendRequest, refusesSend } from '../assistants/claude-addresses.ts';
import { failureOfStatus } from '../core/status-code.ts';
import { second } from '../core/words.ts';
import type { Keeper } from './keeper.ts';

/** How long the background gets to tell of a request that ended: it may have to be started. Milliseconds. */
const headStart = 2 * second;

/**
 * The page's own timings tell how its sends ended where the background cannot see them: with access to claude.ai "on
 * click" only, or withdrawn. Both browsers give the status; a request that broke off looks like one that went well.
 * `heard` is called when the background told of a request itself.
 */
export function watchTimings(
  page: Window,
  signal: AbortSignal,
  keeper: Pick<Keeper, 'report' | 'happen'>,
): { heard(): void } {
  let heardAt = Number.NEGATIVE_INFINITY;
  const tell = (url: string, status: number, endedAt: number) => {
    if (signal.aborted || Math.abs(heardAt - endedAt) <= headStart) return;
    const failure = failureOfStatus(status);
    if (!failure) return;
    keeper.report({ kind: 'http', endpoint: 'send', status });
    keeper.happen({ type: 'refused', failure, conversation: conversationOfRequest(url) });
  };
  const observer = new PerformanceObserver((entries) => {
    for (const { name, responseStatus = 0 } of entries.getEntries() as PerformanceResourceTiming[]) {
      if (responseStatus < 400 || !isSendRequest(name) || !refusesSend(name, responseStatus)) continue;
      page.setTimeout(tell, headStart, name, responseStatus, performance.now());
    }
  });
  observer.observe({ type: 'resource' });
  tellLoad(page, keeper);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    heard: () => {
      heardAt = performance.now();
    },
  };
}

/** A script that comes into an open page finds how that was loaded long ago. Milliseconds. */
const freshLoad = 10 * second;

/** How the page itself came, also where the background does not see pages load. */
function tellLoad({ performance }: Window, keeper: Pick<Keeper, 'report'>): void {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const status = load?.responseStatus ?? 0;
  if (status < 500 || performance.now() > freshLoad) return;
  keeper.report({ kind: 'http', endpoint: 'page', status });
}
