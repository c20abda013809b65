// @vitest-environment happy-dom
import { type h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { Rehearsal, type RehearsalState } from './Rehearsal.tsx';
import { type Pinning, Welcome } from './Welcome.tsx';

const actions = { onType: vi.fn(), onSend: vi.fn(), onCopy: vi.fn(), onPutBack: vi.fn() };

function shown(view: ReturnType<typeof h>): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  void act(() => render(view, place));
  return place;
}

const rehearse = (state: Partial<RehearsalState> = {}) =>
  shown(<Rehearsal state={{ typed: '', step: 'writing', rescued: null, ...state }} {...actions} />);

it.each<[Pinning, string]>([
  [{ browser: 'chromium', isPinned: null }, 'pin_chromium'],
  [{ browser: 'chromium', isPinned: false }, 'pin_chromium'],
  [{ browser: 'firefox', isPinned: false }, 'pin_firefox'],
  [{ browser: 'firefox', isPinned: true }, 'pin_done'],
])('how to keep the icon in sight: %j', (pinning, sentence) => {
  const place = shown(<Welcome pinning={pinning} rehearsal={null} />);
  expect(place.querySelector('[data-pinned], [data-pinned=""]')?.textContent ?? place.textContent).toContain(
    sentence,
  );
});

it('says what it is not, and shows three pictures', () => {
  const place = shown(<Welcome pinning={{ browser: 'chromium', isPinned: null }} rehearsal={null} />);
  expect(place.querySelectorAll('.pictures svg')).toHaveLength(3);
  expect(place.querySelector('footer')?.textContent).toContain('affiliation');
});

function press(key: Partial<KeyboardEvent>): void {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...key });
  void act(() => void rehearse({ typed: 'x' }).querySelector('textarea')?.dispatchEvent(event));
}

it('Enter sends; a new line and a picked word do not', () => {
  press({ shiftKey: true });
  press({ isComposing: true });
  press({ key: 'a' });
  expect(actions.onSend).not.toHaveBeenCalled();
  press({});
  expect(actions.onSend).toHaveBeenCalledOnce();
});

it('what was rescued is plain text, and can be put back and copied', () => {
  const text = '<b>mine</b>';
  const place = rehearse({ step: 'rescued', rescued: { text, at: 0 } });
  expect(place.querySelector('[data-prompt-state=failed] .text')?.textContent).toBe(text);
  for (const button of place.querySelectorAll<HTMLElement>('article button')) button.click();
  expect(actions.onPutBack).toHaveBeenCalledExactlyOnceWith(text);
  expect(actions.onCopy).toHaveBeenCalledExactlyOnceWith(text);
});

it('each step has a sentence of its own, but for the first', () => {
  const steps = ['empty', 'sending', 'rescued', 'copied', 'copy-failed', 'put-back'] as const;
  const said = steps.map((step) => rehearse({ step }).querySelector('[role=status]')?.textContent);
  expect(new Set(said).size).toBe(steps.length);
  expect(said).not.toContain('');
  expect(rehearse().querySelector('[role=status]')?.textContent).toBe('');
});
