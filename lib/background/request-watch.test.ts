import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Endpoint } from '../core/words.ts';
import { allEvidence } from '../storage/evidence.ts';
import { findKept } from '../storage/reading.ts';
import { save } from '../storage/saves.ts';
import { whenPushed } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { http, netError } from '../testing/evidence.ts';
import { aSave, noon } from '../testing/kept.ts';
import { matches } from '../testing/match-pattern.ts';
import { watchRequests } from './request-watch.ts';

type Ending = { statusCode: number; responseHeaders?: { name: string; value: string }[] } | { error: string };
type Details = { tabId: number; url: string } & Ending;
interface Event {
  addListener(listener: (details: Details) => void, filter: Filter, extra?: string[]): void;
}
interface Filter {
  urls: string[];
  types: string[];
}
interface Watched extends Filter {
  tell(details: Details): void;
}

/** What was registered with one of the browser's events. */
function registered(event: unknown): Watched[] {
  const all: Watched[] = [];
  vi.spyOn(event as Event, 'addListener').mockImplementation(
    (tell, filter) => void all.push({ ...filter, tell }),
  );
  return all;
}

const addresses: Record<Endpoint, string> = {
  send: 'https://claude.ai/api/organizations/o/chat_conversations/c/completion',
  'start-up': 'https://claude.ai/api/bootstrap',
  'sign-in': 'https://claude.ai/api/auth/verify_google',
  page: 'https://claude.ai/new',
};
const tab = 5;

let completed: Watched[];
let broken: Watched[];
const news = vi.fn(async () => undefined);
const onBug = vi.fn();

function tell(all: Watched[], endpoint: Endpoint, ending: Ending): void {
  const type = endpoint === 'page' ? 'main_frame' : 'xmlhttprequest';
  const one = all.find(
    ({ urls, types }) => types.includes(type) && urls.some((url) => matches(url, addresses[endpoint])),
  );
  one?.tell({ tabId: tab, url: addresses[endpoint], ...ending });
}
const ends = (statusCode: number, endpoint: Endpoint = 'send') => tell(completed, endpoint, { statusCode });
const breaks = (error: string, endpoint: Endpoint = 'send') => tell(broken, endpoint, { error });

/** The signals noted once `count` of them were told of. */
async function noted(count: number) {
  await vi.waitFor(() => expect(news).toHaveBeenCalledTimes(count));
  return (await allEvidence()).map(({ signal }) => signal);
}

beforeEach(() => {
  emptyDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  completed = registered(browser.webRequest.onCompleted);
  broken = registered(browser.webRequest.onErrorOccurred);
  whenPushed(() => ({ attempt: 'page.1' }));
  watchRequests(news, onBug);
  return () => {
    vi.useRealTimers();
    expect(onBug).not.toHaveBeenCalled();
  };
});

describe('a request that ended', () => {
  it.each([429, 500, 503, 529, 403])('a send with %i is noted', async (status) => {
    ends(status);
    expect(await noted(1)).toEqual([http(status)]);
  });

  it.each(['start-up', 'sign-in', 'page'] as const)('%s with 503 is noted', async (endpoint) => {
    ends(503, endpoint);
    expect(await noted(1)).toEqual([http(503, endpoint)]);
  });

  it('what went well and what is the page’s own affair is not', async () => {
    ends(200);
    ends(304, 'start-up');
    ends(404, 'page');
    ends(403, 'page');
    ends(401, 'sign-in');
    ends(500);
    expect(await noted(1)).toEqual([http(500)]);
  });
});

describe('an answer that asks to be left alone', () => {
  const noticedAs = async (value: string, name = 'Retry-After') => {
    tell(completed, 'send', { statusCode: 529, responseHeaders: [{ name, value }] });
    const [signal] = await noted(1);
    return signal?.kind === 'http' && signal.notBefore && (signal.notBefore - noon) / 1_000;
  };

  it.each([
    ['in seconds', '120', 120],
    ['with a date', new Date(noon + 90_000).toUTCString(), 90],
    ['for longer than anybody may, is believed for a month', '99999999999999999999', 30 * 24 * 3600],
  ])('%s is noted', async (_, value, seconds) => {
    expect(await noticedAs(value)).toBe(seconds);
  });

  it('may write the header’s name as it likes', async () => {
    expect(await noticedAs('120', 'retry-after')).toBe(120);
  });

  it.each([
    ['without a time', 'soon'],
    ['for no time', '0'],
    ['until a time that is past', new Date(noon - 1_000).toUTCString()],
  ])('%s is noted without one', async (_, value) => {
    expect(await noticedAs(value)).toBeUndefined();
  });
});

describe('a request that broke off', () => {
  it.each(['net::ERR_CONNECTION_RESET', 'NS_ERROR_NET_PARTIAL_TRANSFER', 'net::ERR_INTERNET_DISCONNECTED'])(
    '%s is noted',
    async (error) => {
      breaks(error);
      expect(await noted(1)).toEqual([netError(error)]);
    },
  );

  it('because the person stopped it or went elsewhere is not', async () => {
    breaks('net::ERR_ABORTED');
    breaks('net::ERR_FAILED');
    breaks('NS_BINDING_ABORTED', 'page');
    ends(500);
    expect(await noted(1)).toEqual([http(500)]);
  });
});

describe('a send that failed', () => {
  it('is booked on the attempt that the page names', async () => {
    const push = whenPushed(() => ({ attempt: 'page.3' }));
    ends(529);
    await noted(1);
    expect(push).toHaveBeenCalledWith(
      tab,
      { push: 'request-ended', failure: 'overloaded', conversation: 'c' },
      { frameId: 0 },
    );
    expect(await allEvidence()).toMatchObject([{ attempt: 'page.3' }]);
  });

  it('is marked here when the page is gone', async () => {
    whenPushed(() => {
      throw new Error('Receiving end does not exist.');
    });
    await save(aSave({ state: 'sent', at: noon - 1_000 }), tab, 'kept');
    ends(503);
    await noted(1);
    expect(await findKept('kept')).toMatchObject({ state: 'failed', failure: 'server-error' });
  });
});

it('only sends, starts, sign-ins and pages are watched, by their ends alone', () => {
  for (const all of [completed, broken]) {
    expect(all.map(({ types }) => types)).toEqual([
      ['xmlhttprequest'],
      ['xmlhttprequest'],
      ['xmlhttprequest'],
      ['main_frame'],
    ]);
  }
});
