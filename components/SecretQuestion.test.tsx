// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { Seen } from '../lib/core/secrets.ts';
import { Message, type Outcome } from './Message.tsx';
import { type Words, WordsContext } from './words.ts';

/** Says the key and what was put into it. */
const words: Words = { say: (key, ...parts) => [key, ...parts].join(' '), locale: 'en' };

const actions = { onLeaveAnyway: vi.fn(), onStay: vi.fn() };

async function shown(
  outcome: Outcome | null,
  place: HTMLElement = document.createElement('div'),
): Promise<HTMLElement> {
  if (!place.isConnected) document.body.append(place);
  const view = h(WordsContext.Provider, { value: words }, h(Message, { outcome, ...actions }));
  await act(() => render(view, place));
  return place;
}

const asks = (...seen: Seen[]): Outcome => ({ kind: 'secret', seen, target: 'Other', way: 'open' });
const key: Seen = { kind: 'key', shown: 'sk-…x9Fq' };

it('says what was seen, and where it would go', async () => {
  const place = await shown(asks(key, { kind: 'private-key', shown: '' }));
  expect(place.querySelector('[role=alertdialog] p')?.textContent).toBe(
    'secret_seen secret_key sk-…x9Fq and secret_private_key  Other',
  );
});

it('before an answer it speaks of asking', async () => {
  const place = await shown({ kind: 'secret', seen: [key], target: 'Other', way: 'answer' });
  expect(place.textContent).toContain('secret_seen_answer secret_key sk-…x9Fq Other');
  expect(place.textContent).toContain('secret_asked_once_answer');
  expect(place.querySelector('button')?.textContent).toBe('answer_anyway Other');
});

it('counts what would be too much to read', async () => {
  const place = await shown(asks(key, key, key, key, key));
  expect(place.textContent).toContain('secret_more_other 2');
});

it('waits at the button that does nothing, and gives the focus back', async () => {
  const before = document.createElement('button');
  document.body.append(before);
  before.focus();
  const place = await shown(asks(key));
  expect(document.activeElement?.textContent).toBe('cancel');
  await shown(null, place);
  expect(document.activeElement).toBe(before);
});

it('opens only when told to, and stays on Escape', async () => {
  const place = await shown(asks(key));
  place.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(actions.onStay).toHaveBeenCalledOnce();
  expect(actions.onLeaveAnyway).not.toHaveBeenCalled();
  place.querySelector('button')?.click();
  expect(actions.onLeaveAnyway).toHaveBeenCalledOnce();
});
