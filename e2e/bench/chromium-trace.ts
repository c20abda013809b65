import type { Tab } from '../browser/browser.ts';
import { pageOf } from '../browser/chromium-tab.ts';

/** An event of Chromium's trace. Microseconds; `tdur` is the thread's own time, whatever else the machine does. */
interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tdur?: number;
  tid: number;
  pid: number;
  args: { data?: { url?: string; type?: string } };
}

/**
 * Traces the page while `work` runs, and gives for each dispatched event of the type how long the calls into our
 * content script took. As the browser clocked them: nothing is wrapped. Milliseconds of the thread's time.
 */
export async function listenerTimes(tab: Tab, type: string, work: () => Promise<void>): Promise<number[]> {
  const events = await trace(tab, work);
  const ours = events.filter(({ name, args }) => name === 'FunctionCall' && isOurs(args.data?.url));
  const dispatches = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === type);
  return dispatches
    .map((dispatch) => ours.filter((call) => isWithin(call, dispatch)).map(({ tdur = 0 }) => tdur / 1_000))
    .filter((calls) => calls.length > 0)
    .map((calls) => calls.reduce((sum, each) => sum + each, 0));
}

const isOurs = (url = '') =>
  url.startsWith('chrome-extension://') && url.endsWith('/content-scripts/claude.js');

function isWithin(call: TraceEvent, dispatch: TraceEvent): boolean {
  const isSameThread = call.tid === dispatch.tid && call.pid === dispatch.pid;
  return isSameThread && call.ts >= dispatch.ts && call.ts < dispatch.ts + (dispatch.dur ?? 0);
}

async function trace(tab: Tab, work: () => Promise<void>): Promise<TraceEvent[]> {
  const page = pageOf(tab);
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}
