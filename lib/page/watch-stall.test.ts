// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchReply } from './watch-reply.ts';

const told = vi.fn();
let work: AbortController;
let isAwaited: boolean;

/** A reply is awaited from now on, over what the page shows. */
function awaitReply() {
  work = new AbortController();
  const watch = watchReply(document, work.signal, () => isAwaited, told);
  isAwaited = true;
  watch.mark();
  watch.expect();
  return watch;
}

function show(text: string, beside = ''): void {
  document.body.innerHTML = `<div data-perf-row="assistant" data-last-message="true"><div data-testid="assistant-message" data-is-streaming="true"><div>${beside}</div><div data-perf-reply-text>${text}</div></div></div>`;
}

const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000);
const types = () => told.mock.calls.map(([event]) => event.type);

beforeEach(() => {
  document.body.replaceChildren();
  vi.useFakeTimers();
  return () => {
    work.abort();
    vi.useRealTimers();
  };
});

describe('a reply that is awaited', () => {
  it('and does not come has stalled within a second of 30', () => {
    awaitReply();
    pass(29);
    expect(types()).toEqual([]);
    pass(2);
    expect(told.mock.calls).toEqual([[{ type: 'stalled', phase: 'no-reply' }]]);
  });

  it('and grows no more has stalled within a second of 60, and goes on', () => {
    awaitReply();
    show('half');
    pass(1);
    pass(61);
    expect(types()).toEqual(['reply-began', 'stalled']);
    show('half and more');
    pass(1);
    expect(types()).toEqual(['reply-began', 'stalled', 'going-on']);
  });

  it('has not while a tool or a thought shows', () => {
    awaitReply();
    for (let minute = 1; minute <= 5; minute += 1) {
      show('half', 'thinking '.repeat(minute));
      pass(50);
    }
    expect(types()).toEqual(['reply-began']);
  });

  it('is looked at once more when somebody comes back to the tab', () => {
    awaitReply();
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    // A hidden tab's timers rest.
    vi.setSystemTime(Date.now() + 40_000);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(types()).toEqual(['stalled']);
  });

  it('is not taken for stalled because the machine slept', () => {
    awaitReply();
    pass(10);
    vi.setSystemTime(Date.now() + 3_600_000);
    pass(5);
    expect(types()).toEqual([]);
  });
});

it('no timer runs while nothing is awaited', () => {
  awaitReply();
  pass(2);
  isAwaited = false;
  pass(2);
  expect(vi.getTimerCount()).toBe(0);
});
