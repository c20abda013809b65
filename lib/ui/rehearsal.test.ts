import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenAsked } from '../testing/browser.ts';
import { openRehearsal } from './rehearsal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function lose(text: string) {
  const rehearsal = openRehearsal();
  rehearsal.onType(text);
  rehearsal.onSend();
  vi.runAllTimers();
  return rehearsal;
}

it('what is sent is lost from the box, and rescued; nobody is asked to keep it', () => {
  const asked = whenAsked(() => undefined);
  const { state } = lose(' A sentence\nof two lines ');
  expect(state.value).toMatchObject({
    typed: '',
    step: 'rescued',
    rescued: { text: ' A sentence\nof two lines ' },
  });
  expect(asked).not.toHaveBeenCalled();
});

it('put back, it is in the box exactly as it was', () => {
  const { state, onPutBack } = lose(' x ');
  onPutBack(state.value.rescued?.text ?? '');
  expect(state.value).toMatchObject({ typed: ' x ', step: 'put-back' });
});

it.each([
  ['copied', () => Promise.resolve()],
  ['copy-failed', () => Promise.reject(new Error('not allowed'))],
])('copying is said: %s', async (step, writeText) => {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const { state, onCopy } = lose('x');
  onCopy('x');
  await vi.waitFor(() => expect(state.value.step).toBe(step));
  vi.unstubAllGlobals();
});

it('an empty box sends nothing and says so', () => {
  const { state } = lose('  ');
  expect(state.value).toEqual({ typed: '  ', step: 'empty', rescued: null });
});

it('while it is sent, the box does not change and is not sent again', () => {
  const { state, onType, onSend } = openRehearsal();
  onType('x');
  onSend();
  onType('y');
  onSend();
  vi.runAllTimers();
  expect(state.value.rescued?.text).toBe('x');
});
