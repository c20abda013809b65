// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { whenAsked } from '../testing/browser.ts';
import { aKeptText } from '../testing/kept.ts';
import { openActions } from './actions.ts';

const opened = vi.fn();

beforeEach(() => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(opened);
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});

it('a worker that never answers does not hold up a hand-off', async () => {
  const asked = whenAsked(() => new Promise(() => undefined));
  openActions().actions.onOpen(aKeptText());
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  expect(asked).toHaveBeenCalledOnce();
});

it('a hand-off is noted, and said', async () => {
  const asked = whenAsked(() => ({ ok: true, reply: { ok: true } }));
  const { actions, outcome } = openActions();
  actions.onOpen(aKeptText());
  await vi.waitFor(() => expect(outcome.value).toMatchObject({ kind: 'opened' }));
  expect(asked).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ request: 'noteHandOff' }));
});
