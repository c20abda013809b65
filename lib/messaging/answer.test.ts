import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { aSave } from '../testing/kept.ts';
import { answerWith, type Handlers, type MessageSender } from './answer.ts';
import { type RequestName, requests } from './requests.ts';

const names = Object.keys(requests) as RequestName[];
const save = { request: 'keep', payload: { save: aSave() } };
const list = { request: 'catchUp', payload: {} };

const page: MessageSender = {
  id: browser.runtime.id,
  tab: { id: 5, incognito: false } as NonNullable<MessageSender['tab']>,
  frameId: 0,
  origin: 'https://claude.ai',
  url: 'https://claude.ai/new',
};
const popup: MessageSender = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };

const called = vi.fn();
const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    async (payload: unknown, sender: unknown) => {
      called(name, payload, sender);
      return { ok: true };
    },
  ]),
) as unknown as Handlers;

const onBug = vi.fn();
const answer = (message: unknown, sender: MessageSender) => answerWith(handlers, onBug)(message, sender);

beforeEach(() => called.mockClear());
afterEach(() => expect(onBug).not.toHaveBeenCalled());

describe('a request of the right shape from who may ask', () => {
  it('is answered; a page is known by its tab', async () => {
    expect(await answer(save, page)).toEqual({ ok: true, reply: { ok: true } });
    expect(called).toHaveBeenCalledExactlyOnceWith('keep', save.payload, { tab: 5 });
  });

  it('is answered; the extension’s own pages have no tab', async () => {
    expect(await answer(list, popup)).toEqual({ ok: true, reply: { ok: true } });
    expect(called).toHaveBeenCalledExactlyOnceWith('catchUp', {}, { tab: null });
  });

  it('is answered where the browser names no origin', async () => {
    const { origin: _, ...older } = page;
    expect(await answer(save, older)).toMatchObject({ ok: true });
  });

  it('is the page’s that sent it, also while the tab shows the next page already', async () => {
    const tab = { ...page.tab, url: 'https://example.com/' } as NonNullable<MessageSender['tab']>;
    expect(await answer(save, { ...page, tab })).toMatchObject({ ok: true });
  });
});

describe('a wrong sender is refused by name, and no handler hears of it', () => {
  const tab = (part: object) => ({ ...page.tab, ...part }) as NonNullable<MessageSender['tab']>;
  const evil = 'https://claude.ai.evil.example';

  it.each<[string, { request: string; payload: unknown }, MessageSender]>([
    ['another extension', save, { ...page, id: 'other' }],
    ['another extension with our page’s address', list, { ...popup, id: 'other' }],
    ['another origin', save, { ...page, origin: evil, url: `${evil}/new` }],
    ['another origin under our address', save, { ...page, origin: evil }],
    ['claude.ai without TLS', save, { ...page, origin: 'http://claude.ai' }],
    ['an opaque origin', save, { ...page, origin: 'null' }],
    ['a frame inside the page', save, { ...page, frameId: 3 }],
    ['a private window', save, { ...page, tab: tab({ incognito: true }) }],
    ['nobody', save, { id: browser.runtime.id }],
    ['an extension page that wants to keep', save, popup],
  ])('%s', async (_, message, sender) => {
    expect(await answer(message, sender)).toEqual({ ok: false, refused: 'wrong-sender' });
    expect(called).not.toHaveBeenCalled();
  });

  const forPagesOnly = names.filter((name) => requests[name].from === 'ui');
  it.each(forPagesOnly)('a claude.ai page that asks for %s: it can only add', async (request) => {
    expect(await answer({ request, payload: {} }, page)).toEqual({ ok: false, refused: 'wrong-sender' });
    expect(called).not.toHaveBeenCalled();
  });

  it('what a page may ask is known, so that a new request cannot slip in', () => {
    expect(names.filter((name) => requests[name].from === 'page')).toEqual([
      'keep',
      'report',
      'sight',
      'noticed',
    ]);
  });
});

describe('a wrong shape is refused by name, and no handler hears of it', () => {
  it.each([
    ['keep', page, {}],
    ['keep', page, { save: { ...aSave(), revision: 0 } }],
    ['keep', page, { save: { ...aSave(), html: '<b>' } }],
    ['keep', page, null],
    ['report', page, { evidence: { at: 1, attempt: null, signal: { kind: 'joy' } } }],
    ['sight', page, { composer: 'yes' }],
    ['catchUp', popup, { all: true }],
    ['restore', popup, { id: '', replace: false }],
    ['delete', popup, { ids: [3] }],
    ['noteHandOff', popup, { id: 'a', target: 'chatgpt', way: 'pigeon' }],
    ['changeSettings', popup, { settings: { keepUnansweredDays: 0, keepAnsweredDays: 7, watched: [] } }],
  ] as const)('%s', async (request, sender, payload) => {
    expect(await answer({ request, payload }, sender)).toEqual({ ok: false, refused: 'wrong-shape' });
    expect(called).not.toHaveBeenCalled();
  });
});

describe('what is no request', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Keep', ''])(
    '"%s" is unknown',
    async (request) => {
      for (const sender of [page, popup]) {
        expect(await answer({ request, payload: {} }, sender)).toEqual({
          ok: false,
          refused: 'unknown-request',
        });
      }
      expect(called).not.toHaveBeenCalled();
    },
  );

  it.each([
    undefined,
    null,
    'keep',
    7,
    [],
    {},
    { notice: 'changed' },
    { request: 'keep', payload: {}, more: 1 },
  ])('%j is left to other listeners', (message) => {
    expect(answer(message, page)).toBeUndefined();
  });

  it('nothing that can be sent from a page reaches a handler but what it may ask, in its shape', async () => {
    const request = fc.oneof(fc.constantFrom(...names), fc.string());
    await fc.assert(
      fc.asyncProperty(request, fc.jsonValue(), async (name, payload) => {
        await answer({ request: name, payload }, page);
        for (const [heard] of called.mock.calls) expect(['keep', 'report', 'sight']).toContain(heard);
      }),
    );
  });
});
