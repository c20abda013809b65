// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { Notifications } from './Notifications.tsx';
import { Privacy } from './Privacy.tsx';
import { Shortcuts, type ShortcutsPlace } from './Shortcuts.tsx';

function shown(view: Parameters<typeof render>[0]): HTMLElement {
  const place = document.createElement('div');
  void act(() => render(view, place));
  return place;
}

const shortcuts = [
  { name: '_execute_action', means: '', keys: '' },
  { name: 'insert', means: 'Insert', keys: 'Alt+Shift+V' },
];
const onOpen = vi.fn();
const keysIn = (place: ShortcutsPlace) =>
  shown(<Shortcuts shortcuts={shortcuts} place={place} onOpen={onOpen} />);

it('lists the keys, also where there are none', () => {
  const place = keysIn({ where: 'chromium', canOpen: true });
  expect([...place.querySelectorAll('dl > div')].map((one) => one.textContent)).toEqual([
    'shortcuts_popupshortcuts_none',
    'InsertAlt+Shift+V',
  ]);
});

it('leads to the browser’s own page, or says where it is', () => {
  keysIn({ where: 'firefox', canOpen: true }).querySelector('button')?.click();
  expect(onOpen).toHaveBeenCalledOnce();
  const place = keysIn({ where: 'firefox', canOpen: false });
  expect(place.querySelector('button')).toBeNull();
  expect(place.textContent).toContain('shortcuts_firefox');
});

it.each([
  [true, 'notifications_on', 'notifications_take', false],
  [false, 'notifications_off', 'notifications_allow', true],
])('notifications allowed: %j is said in words, and can be changed', (isAllowed, sentence, label, wanted) => {
  const onAllow = vi.fn();
  const place = shown(<Notifications isAllowed={isAllowed} wasDenied={false} onAllow={onAllow} />);
  expect(place.textContent).toContain(sentence);
  const button = place.querySelector('button');
  expect(button?.textContent).toBe(label);
  button?.click();
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(wanted);
});

it('a refusal of the browser is said', () => {
  const place = shown(<Notifications isAllowed={false} wasDenied={true} onAllow={() => undefined} />);
  expect(place.querySelector('[role=status]')?.textContent).toBe('tell_me_denied');
});

const said = (kept: Parameters<typeof Privacy>[0]['kept']) =>
  shown(<Privacy kept={kept} />).querySelector('[data-kept]')?.textContent;

it('how much is kept is said, as far as it is known', () => {
  expect(said({ texts: 2, versions: 1, bytes: 5_000 })).toBe('privacy_amount privacy_size');
  expect(said({ texts: 2, versions: 1, bytes: null })).toBe('privacy_amount');
  expect(said('unreadable')).toBe('kept_unreadable');
  expect(said(null)).toBe('');
});
