// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Offers } from '../core/targets.ts';
import { whenAsked } from '../testing/browser.ts';
import { aKeptText } from '../testing/kept.ts';
import { aTarget, someOffers } from '../testing/targets.ts';
import { openActions } from './actions.ts';
import { readyToLeave } from './leaving.ts';
import { requestLeave } from './targets-leave.ts';

// The fake browser has no language.
vi.mock(import('./words.ts'), () => ({ words: { say: (key) => key, locale: 'en' } }));

const link = aTarget();
const noLink = aTarget({ prefill: null });
const prompt = aKeptText({ text: 'Compare the two contracts' });
const long = aKeptText({ text: 'x'.repeat(20_000) });

/** What was done, in order. */
let done: string[] = [];
let asked: ReturnType<typeof whenAsked>;
let requested: ReturnType<typeof withLeave>;

/** The person answers the browser's question like this. */
function withLeave(isGiven: boolean) {
  const permissions = browser.permissions as { request(asked: unknown): Promise<boolean> };
  return vi.spyOn(permissions, 'request').mockImplementation(async () => {
    done.push('leave');
    return isGiven;
  });
}

/** The background answers `insert` like this, and everything else well. */
function withInsert(reply: unknown) {
  return whenAsked((message) => {
    const { request } = message as { request: string };
    done.push(request);
    return { ok: true, reply: request === 'insert' ? reply : { ok: true } };
  });
}

beforeEach(async () => {
  await readyToLeave();
  done = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    done.push(this.href);
  });
  const tabs = browser.tabs as unknown as { create(asked: { url: string }): Promise<void> };
  vi.spyOn(tabs, 'create').mockImplementation(async ({ url }) => {
    done.push(`tab ${url}`);
  });
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async () => {
    done.push('copy');
  });
  asked = withInsert({ way: 'insert', ok: true, characters: 1 });
  requested = withLeave(false);
});

function actionsOf(mayAsk: boolean, part: Partial<Offers> = {}) {
  return openActions({ offers: signal(someOffers(part)), requestLeave: mayAsk ? requestLeave : null });
}

const held = new Set(['other']);
/** What holds a prompt is opened by a link: a tab that is opened without one looks like a typed address. */
const openings = () => done.filter((one) => /^(?:tab )?https:/.test(one));
const linked = `https://other.example/?q=${encodeURIComponent(prompt.text)}`;
const said = (outcome: { value: unknown }, what: object) =>
  vi.waitFor(() => expect(outcome.value).toMatchObject({ kind: 'opened', ...what }));
const noted = (way: string) =>
  expect.objectContaining({ request: 'noteHandOff', payload: expect.objectContaining({ way }) });

it('a worker that never answers does not hold up a hand-off', async () => {
  whenAsked(() => new Promise(() => undefined));
  actionsOf(false).actions.onOpen(prompt, link);
  await vi.waitFor(() => expect(openings()).toEqual([linked]));
});

describe('without any leave', () => {
  it('a short prompt goes by link, copied first and noted', async () => {
    const { actions, outcome } = actionsOf(false);
    actions.onOpen(prompt, link);
    await said(outcome, { way: 'url', isCopied: true });
    expect(done).toEqual(['copy', 'noteHandOff', linked]);
    expect(asked).toHaveBeenCalledExactlyOnceWith(noted('url'));
  });

  it.each([
    ['a long prompt', long, link],
    ['a prompt for a site without a link', prompt, noLink],
  ])('%s goes by clipboard, whole', async (_what, text, target) => {
    const { actions, outcome } = actionsOf(false);
    actions.onOpen(text, target);
    await said(outcome, { way: 'clipboard', mayStillAllow: true });
    expect(navigator.clipboard.writeText).toHaveBeenCalledExactlyOnceWith(text.text);
    expect(openings()).toEqual([`tab ${link.home}`]);
  });

  it('a clipboard that refuses does not stop a link, and is said', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not focused'));
    const { actions, outcome } = actionsOf(false);
    actions.onOpen(prompt, link);
    await said(outcome, { way: 'url', isCopied: false });
    actions.onOpen(long, link);
    await vi.waitFor(() => expect(outcome.value).toEqual({ kind: 'copy-failed', text: long.text }));
    expect(openings()).toEqual([linked]);
  });

  it('a site that was let in for answers is not asked for its page in passing: Options asks', async () => {
    const { actions, outcome } = actionsOf(true, { forAnswers: new Set([noLink.id]) });
    actions.onOpen(prompt, noLink);
    await said(outcome, { way: 'clipboard', mayStillAllow: true });
    expect(requested).not.toHaveBeenCalled();
  });

  it('the popup never asks for leave', async () => {
    const { actions, outcome } = actionsOf(false);
    actions.onOpen(long, link);
    await said(outcome, { way: 'clipboard' });
    expect(requested).not.toHaveBeenCalled();
  });
});

describe('at the Desk', () => {
  it('leave is asked for within the click, where the person would have to paste', async () => {
    requested = withLeave(true);
    const { actions, outcome } = actionsOf(true);
    actions.onOpen(long, link);
    // Nothing was awaited yet: a browser that hears it later refuses.
    expect(done).toEqual(['copy', 'leave']);
    expect(requested).toHaveBeenCalledExactlyOnceWith({ origins: ['https://other.example/*'] });
    await said(outcome, { way: 'insert' });
    expect(openings()).toEqual([]);
    actions.onOpen(long, link);
    await vi.waitFor(() => expect(done.filter((one) => one === 'insert')).toHaveLength(2));
    expect(requested).toHaveBeenCalledOnce();
  });

  it('what was refused is not asked for again: it goes by clipboard', async () => {
    const { actions, outcome } = actionsOf(true);
    for (const times of [1, 2]) {
      actions.onOpen(long, link);
      await vi.waitFor(() => expect(openings()).toHaveLength(times));
    }
    await said(outcome, { way: 'clipboard', mayStillAllow: false });
    expect(requested).toHaveBeenCalledOnce();
    expect(openings()).toEqual([`tab ${link.home}`, `tab ${link.home}`]);
  });

  it('a browser that refuses to ask is no error', async () => {
    const permissions = browser.permissions as { request(asked: unknown): Promise<boolean> };
    vi.spyOn(permissions, 'request').mockRejectedValue(
      new Error('may only be called from a user input handler'),
    );
    const { actions, outcome } = actionsOf(true);
    actions.onOpen(long, link);
    await said(outcome, { way: 'clipboard' });
  });

  it('nobody is asked where a link does, or where there is no way into the page', async () => {
    const { actions, outcome } = actionsOf(true);
    actions.onOpen(prompt, link);
    await said(outcome, { way: 'url' });
    actions.onOpen(long, aTarget({ host: null, selectors: [] }));
    await said(outcome, { way: 'clipboard' });
    expect(requested).not.toHaveBeenCalled();
  });
});

describe('with leave', () => {
  it('the background puts it into the page and notes it, from the popup too', async () => {
    const { actions, outcome } = actionsOf(false, { held });
    actions.onOpen(long, link);
    await said(outcome, { way: 'insert', failed: null });
    expect(done).toEqual(['copy', 'insert']);
    const payload = { id: long.id, target: 'other', copied: true };
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ request: 'insert', payload }));
  });

  it('while it is under way, that it is copied is said', async () => {
    whenAsked(() => new Promise(() => undefined));
    const { actions, outcome } = actionsOf(false, { held });
    actions.onOpen(long, link);
    await vi.waitFor(() => expect(outcome.value).toMatchObject({ kind: 'opening', text: long.text }));
  });

  it.each(['composer-not-found', 'composer-not-empty', 'differs', 'tab-closed'])(
    '%s is said, and no second tab is opened',
    async (why) => {
      withInsert({ way: 'insert', ok: false, why });
      const { actions, outcome } = actionsOf(false, { held });
      actions.onOpen(prompt, link);
      await said(outcome, { way: 'insert', failed: why });
      expect(openings()).toEqual([]);
    },
  );

  it.each(['no-permission', 'gone', 'refused'])('%s: it goes by link instead', async (why) => {
    withInsert({ way: 'insert', ok: false, why });
    const { actions, outcome } = actionsOf(false, { held });
    actions.onOpen(prompt, link);
    await said(outcome, { way: 'url' });
    expect(openings()).toEqual([linked]);
  });

  it('without a background it goes by link instead', async () => {
    whenAsked(() => Promise.reject(new Error('asleep')));
    const { actions, outcome } = actionsOf(false, { held });
    actions.onOpen(prompt, link);
    await said(outcome, { way: 'url' });
  });
});

it('with no network: copied, saved, and opened on this computer', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
  const own = aTarget({
    host: null,
    selectors: [],
    home: 'http://localhost:3000/',
    prefill: 'http://localhost:3000/?q={prompt}',
  });
  const { actions, outcome } = actionsOf(false, { targets: [own] });
  actions.onOpen(prompt, own);
  await said(outcome, { way: 'url' });
  expect(done.at(-1)).toBe(`http://localhost:3000/?q=${encodeURIComponent(prompt.text)}`);
  actions.onCopy(prompt);
  await vi.waitFor(() => expect(outcome.value).toEqual({ kind: 'copied', text: prompt.text }));
  actions.onSave(prompt);
  await vi.waitFor(() => expect(outcome.value).toMatchObject({ kind: 'downloaded' }));
  expect(fetch).not.toHaveBeenCalled();
});

it('what cannot be put back into the page goes to Claude by link', async () => {
  const { actions, outcome } = actionsOf(false);
  actions.onByLink();
  expect(done).toEqual([]);
  actions.onPutBack(prompt, false);
  await vi.waitFor(() => expect(outcome.value).toMatchObject({ kind: 'restored' }));
  actions.onByLink();
  await said(outcome, { way: 'url' });
  expect(openings()).toEqual([`https://claude.ai/new?q=${encodeURIComponent(prompt.text)}`]);
});
