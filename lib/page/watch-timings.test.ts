// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTimings } from './watch-timings.ts';

const send = 'https://claude.ai/api/organizations/o/chat_conversations/c1/completion';
const perform = 'https://claude.ai/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService/PerformAction';

let end: (name: string, responseStatus: number) => void;
const report = vi.fn();
const happen = vi.fn();

function watch() {
  const work = new AbortController();
  return { work, ...watchTimings(window, work.signal, { report, happen }) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(told: (list: { getEntries(): unknown[] }) => void) {
        end = (name, responseStatus) => told({ getEntries: () => [{ name, responseStatus }] });
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

it('tells of a send that the background did not tell of', () => {
  watch();
  end(send, 503);
  vi.advanceTimersByTime(2_000);
  expect(report.mock.calls).toEqual([[{ kind: 'http', endpoint: 'send', status: 503 }]]);
  expect(happen.mock.calls).toEqual([[{ type: 'refused', failure: 'server-error', conversation: 'c1' }]]);
});

it('leaves to the background what it tells of, before or after', () => {
  const { heard } = watch();
  end(send, 503);
  heard();
  vi.advanceTimersByTime(2_000);
  end(send, 503);
  vi.advanceTimersByTime(2_000);
  expect(report).not.toHaveBeenCalled();
});

it.each([
  ['went well', send, 200],
  ['broke off, or was stopped', send, 0],
  ['is no send', 'https://claude.ai/api/organizations/o/usage', 500],
  ['is asked for every few seconds', `${send}_status?poll=true`, 500],
  ['is of an account without the feature', perform, 403],
])('says nothing of what %s', (_, url, status) => {
  watch();
  end(url, status);
  vi.advanceTimersByTime(10_000);
  expect(report).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it('is quiet once the script is replaced', () => {
  const { work } = watch();
  end(perform, 500);
  work.abort();
  vi.advanceTimersByTime(2_000);
  expect(report).not.toHaveBeenCalled();
});

describe('the page itself', () => {
  const loaded = (responseStatus: number, age = 300) => {
    vi.spyOn(window.performance, 'getEntriesByType').mockReturnValue([{ responseStatus } as never]);
    vi.spyOn(window.performance, 'now').mockReturnValue(age);
    watch();
    return report.mock.calls.flat();
  };

  it('tells that it came with an error', () => {
    expect(loaded(503)).toEqual([{ kind: 'http', endpoint: 'page', status: 503 }]);
  });

  it.each([
    ['came well', 200, 300],
    ['is not there', 404, 300],
    ['tells no status', 0, 300],
    ['came with an error long ago', 503, 60_000],
  ])('that %s tells nothing', (_, status, age) => {
    expect(loaded(status, age)).toEqual([]);
  });
});
