// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../lib/core/settings.ts';
import { aTarget } from '../lib/testing/targets.ts';
import { TargetsPanel, type TargetsState } from './TargetsPanel.tsx';

const actions = {
  onMove: vi.fn(),
  onPlace: vi.fn(),
  onShow: vi.fn(),
  onAdd: vi.fn(),
  onRemove: vi.fn(),
  onLeave: vi.fn(),
};
const plain = aTarget({ id: 'plain', name: 'Plain', host: null, selectors: [] });
const rare = aTarget({ id: 'rare', name: 'Rare', isCommon: false });
const registry = [aTarget(), plain, rare];
const own = { id: 'own', name: 'Mine', template: 'http://localhost:3000/?q={prompt}' };

function panel(settings: Partial<Settings> = {}, targets: Partial<TargetsState> = {}): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const props = {
    settings: { ...defaultSettings, ...settings },
    targets: { registry, held: new Set<string>(), said: null, ...targets },
    ...actions,
  };
  void act(() => render(h(TargetsPanel, props), place));
  return place;
}

const rows = (place: HTMLElement, list: 'ol' | 'ul') =>
  [...place.querySelectorAll<HTMLElement>(`${list} [data-target]`)].map((row) => row.dataset.target);
const buttons = (place: HTMLElement, target: string) => [
  ...place.querySelectorAll<HTMLButtonElement>(`[data-target="${target}"] button`),
];
const labelled = (place: HTMLElement, target: string, label: string) =>
  buttons(place, target).find((one) => one.getAttribute('aria-label') === label);
const fields = (place: HTMLElement) => [...place.querySelectorAll<HTMLInputElement>('form input')];
const faults = (place: HTMLElement) =>
  [...place.querySelectorAll('form .fault')].map((one) => one.textContent);

function add(place: HTMLElement, ...typed: string[]): void {
  for (const [index, field] of fields(place).entries()) {
    field.value = typed[index] ?? '';
    void act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  }
  void act(() => void place.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));
}

it('lists what is offered in its order, and what else there is', () => {
  const place = panel({ targetOrder: ['plain'], hiddenTargets: [], customTargets: [own] });
  expect(rows(place, 'ol')).toEqual(['plain', 'other', 'own']);
  expect(rows(place, 'ul')).toEqual(['rare']);
});

it('moves by button', () => {
  const place = panel();
  labelled(place, 'plain', 'target_up')?.click();
  expect(actions.onMove).toHaveBeenCalledExactlyOnceWith('plain', -1);
  labelled(place, 'other', 'target_down_one')?.click();
  expect(actions.onMove).toHaveBeenLastCalledWith('other', 1);
});

it('hides, and offers again', () => {
  labelled(panel(), 'plain', 'target_hide_named')?.click();
  expect(actions.onShow).toHaveBeenCalledExactlyOnceWith('plain', false);
  labelled(panel(), 'rare', 'target_show_named')?.click();
  expect(actions.onShow).toHaveBeenLastCalledWith('rare', true);
});

it('leave can be given and taken back, where there is a way into the page', () => {
  expect(labelled(panel(), 'plain', 'target_allow_named')).toBeUndefined();
  labelled(panel(), 'other', 'target_allow_named')?.click();
  expect(actions.onLeave).toHaveBeenCalledExactlyOnceWith(registry[0], true);
  const held = panel({}, { held: new Set(['other']) });
  expect(labelled(held, 'other', 'target_allow_named')).toBeUndefined();
  labelled(held, 'other', 'target_disallow_named')?.click();
  expect(actions.onLeave).toHaveBeenLastCalledWith(registry[0], false);
  const hidden = panel({ hiddenTargets: ['other'] }, { held: new Set(['other']) });
  expect(labelled(hidden, 'other', 'target_disallow_named')).toBeDefined();
});

it('the person’s own is removed, not hidden', () => {
  const place = panel({ customTargets: [own] });
  expect(labelled(place, 'own', 'target_hide_named')).toBeUndefined();
  labelled(place, 'own', 'target_remove_named')?.click();
  expect(actions.onRemove).toHaveBeenCalledExactlyOnceWith('own');
});

it('adds what holds, and empties the fields', () => {
  const place = panel();
  add(place, ' Mine ', ' http://localhost:3000/?q={prompt} ');
  expect(actions.onAdd).toHaveBeenCalledExactlyOnceWith({ name: own.name, template: own.template });
  expect(fields(place).map(({ value }) => value)).toEqual(['', '']);
  expect(faults(place)).toEqual(['', '']);
});

it('says what is wrong beside its field, and adds nothing', () => {
  const place = panel();
  add(place, 'Other', 'http://chat.example/?q={prompt}');
  expect(faults(place)).toEqual(['fault_name_taken', 'fault_template_far']);
  for (const field of fields(place)) {
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toMatch(/^fault_/);
  }
  expect(actions.onAdd).not.toHaveBeenCalled();
});

it('holds twenty of the person’s own', () => {
  const customTargets = Array.from({ length: 20 }, (_, index) => ({
    ...own,
    id: `o${index}`,
    name: `${index}`,
  }));
  const place = panel({ customTargets });
  add(place, 'One more', own.template);
  expect(faults(place)).toContain('targets_full');
  expect(actions.onAdd).not.toHaveBeenCalled();
});

it.each(['Open WebUI', 'LibreChat'])('fills in %s', (name) => {
  const place = panel();
  const button = [...place.querySelectorAll('button')].find((one) => one.textContent === name);
  void act(() => button?.click());
  expect(fields(place)[0]?.value).toBe(name);
  void act(() => void place.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));
  expect(actions.onAdd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name }));
});

it('says when nothing is offered', () => {
  const place = panel({ hiddenTargets: ['other', 'plain'] });
  expect(place.textContent).toContain('targets_none');
});

/** Rows of 40 pixels, one under the other. */
function layOut(place: HTMLElement): void {
  for (const [index, row] of [...place.querySelectorAll('ol > li')].entries())
    vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 40 * index, 300, 40));
}

function point(place: HTMLElement, id: string, kind: string, clientY: number): void {
  const grip = place.querySelector<HTMLElement>(`[data-grip="${id}"]`);
  if (!grip) throw new Error(`${id} has no grip.`);
  grip.setPointerCapture = () => undefined;
  const happening = new Event(kind, { bubbles: true });
  Object.assign(happening, { button: 0, pointerId: 1, clientY });
  void act(() => void grip.dispatchEvent(happening));
}

const drops = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLElement>('ol [data-drop]')].map(
    ({ dataset }) => `${dataset.drop} ${dataset.target}`,
  );

it('is dragged to its place, and nothing moves before it is let go', () => {
  const place = panel({ customTargets: [own] });
  layOut(place);
  point(place, 'other', 'pointerdown', 20);
  point(place, 'other', 'pointermove', 70);
  expect(drops(place)).toEqual(['before own']);
  point(place, 'other', 'pointermove', 119);
  expect(drops(place)).toEqual(['after own']);
  expect(actions.onPlace).not.toHaveBeenCalled();
  point(place, 'other', 'pointerup', 119);
  expect(actions.onPlace).toHaveBeenCalledExactlyOnceWith('other', 2);
  expect(drops(place)).toEqual([]);
});

it('Escape leaves the order as it was', () => {
  const place = panel({ customTargets: [own] });
  layOut(place);
  point(place, 'own', 'pointerdown', 100);
  point(place, 'own', 'pointermove', 1);
  expect(drops(place)).toEqual(['before other']);
  void act(() => void dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
  point(place, 'own', 'pointerup', 1);
  expect(actions.onPlace).not.toHaveBeenCalled();
});

it('what is not offered has no place to be dragged to', () => {
  expect(panel().querySelector('[data-grip="rare"]')).toBeNull();
});
