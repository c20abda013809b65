// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { Conversation, type ConversationStep } from './Conversation.tsx';

const actions = {
  onChoose: vi.fn(),
  onFit: vi.fn(),
  onReadAgain: vi.fn(),
  onCopyAll: vi.fn(),
  onSaveAll: vi.fn(),
  onOpenAll: vi.fn(),
  onClose: vi.fn(),
};

function conversation(step: ConversationStep): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  void act(() => render(h(Conversation, { step, target: 'ChatGPT', ...actions }), place));
  return place;
}

const buttons = (place: HTMLElement) => [...place.querySelectorAll('button')].map((one) => one.textContent);

const read = (size: number): ConversationStep => ({
  step: 'read',
  rows: [
    { role: 'user', start: 'What is a <b>tide</b>?', size: 22, files: [], isChosen: true },
    { role: 'assistant', start: 'Water', size: 5, files: ['plan.pdf'], isChosen: false },
  ],
  size,
  limit: 100,
  unread: 0,
});

it('what fits can be opened elsewhere, what does not becomes a file', () => {
  expect(buttons(conversation(read(100)))).toContain('open_in');
  const tooLong = conversation(read(101));
  expect(buttons(tooLong)).toEqual([
    'conversation_fit',
    'copy',
    'save_markdown',
    'conversation_again',
    'conversation_close',
  ]);
  expect(tooLong.querySelector('.primary')?.textContent).toBe('save_markdown');
});

it('a message is chosen by its place, and shown as text', () => {
  const place = conversation(read(50));
  expect(place.textContent).toContain('What is a <b>tide</b>?');
  const [first, second] = place.querySelectorAll('input');
  expect([first?.checked, second?.checked]).toEqual([true, false]);
  second?.click();
  expect(actions.onChoose).toHaveBeenCalledExactlyOnceWith(1, true);
});

it.each(['no-tab', 'nothing-there', 'silent'] as const)('that it could not be read is said: %s', (why) => {
  const place = conversation({ step: 'failed', why });
  expect(place.querySelector('[role=status]')?.textContent).toBe(`conversation_${why.replaceAll('-', '_')}`);
  expect(buttons(place)).toEqual(['conversation_again', 'conversation_close']);
});
