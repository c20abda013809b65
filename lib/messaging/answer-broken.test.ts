import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { whenAsked } from '../testing/browser.ts';
import { answerWith, type Handlers } from './answer.ts';
import { ask } from './ask.ts';

const popup = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };

describe('a handler that fails', () => {
  it('is told apart from a refusal, and the bug is passed on', async () => {
    const bug = new Error('no disk');
    const onBug = vi.fn();
    const handlers = { catchUp: () => Promise.reject(bug) } as unknown as Handlers;
    const reply = await answerWith(handlers, onBug)({ request: 'catchUp', payload: {} }, popup);
    expect(reply).toEqual({ ok: false, refused: 'broken' });
    expect(onBug).toHaveBeenCalledExactlyOnceWith(bug);
  });
});

describe('asking', () => {
  it('carries the request’s name and what it needs, and gives back the answer', async () => {
    const sent = whenAsked(() => ({ ok: true, reply: { ok: true } }));
    expect(await ask('sight', { composer: true, account: null })).toEqual({ ok: true, reply: { ok: true } });
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      request: 'sight',
      payload: { composer: true, account: null },
    });
  });

  it('a worker that is not there is unreachable, never an exception', async () => {
    whenAsked(() => {
      throw new Error('Could not establish connection.');
    });
    expect(await ask('catchUp', {})).toEqual({ ok: false, refused: 'unreachable' });
  });

  it('a worker that does not answer is unreachable', async () => {
    whenAsked(() => undefined);
    expect(await ask('catchUp', {})).toEqual({ ok: false, refused: 'unreachable' });
  });
});
