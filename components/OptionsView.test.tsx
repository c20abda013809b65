// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../lib/core/settings.ts';
import type { BackupStep } from './BackupPanel.tsx';
import { OptionsView, type SettingsResult } from './OptionsView.tsx';

const actions = {
  onDays: vi.fn(),
  onPause: vi.fn(),
  onKeepAgain: vi.fn(),
  onNotice: vi.fn(),
  onExport: vi.fn(),
  onChoose: vi.fn(),
  onImport: vi.fn(),
  onCancel: vi.fn(),
  onDeleteAll: vi.fn(),
  onWatch: vi.fn(),
  onMove: vi.fn(),
  onPlace: vi.fn(),
  onShow: vi.fn(),
  onAdd: vi.fn(),
  onRemove: vi.fn(),
  onLeave: vi.fn(),
};
const components = [
  { id: 'a', name: 'claude.ai' },
  { id: 'b', name: 'Claude API' },
];

interface Part {
  settings?: Partial<Settings>;
  result?: SettingsResult;
  backup?: BackupStep;
}

function options({ settings, result, backup }: Part = {}): HTMLElement {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const props = {
    settings: { ...defaultSettings, ...settings },
    result: result ?? null,
    backup: backup ?? null,
    components,
    targets: { registry: [], held: new Set<string>(), said: null },
    ...actions,
  };
  void act(() => render(h(OptionsView, props), place));
  return place;
}

const named = (place: HTMLElement, name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name);
const all = (place: HTMLElement, selector: string) => [...place.querySelectorAll<HTMLInputElement>(selector)];

function type(field: HTMLInputElement | undefined, value: string): void {
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

it('days are handed on as they were typed', () => {
  type(all(options(), '[type=number]')[1], '400');
  expect(actions.onDays).toHaveBeenCalledExactlyOnceWith('keepAnsweredDays', '400');
});

it('what does not fit is said at its own field', () => {
  const place = options({ result: 'answered-wrong' });
  expect(place.querySelector('#result')?.textContent).toBe('days_wrong');
  expect(all(place, '[type=number]').map((field) => field.getAttribute('aria-invalid'))).toEqual([
    'false',
    'true',
  ]);
});

it('for ever is a tick, and taking it off brings the usual days', () => {
  const [first] = all(options(), '.days [type=checkbox]');
  first?.click();
  expect(actions.onDays).toHaveBeenCalledExactlyOnceWith('keepUnansweredDays', null);
  const place = options({ settings: { keepUnansweredDays: null } });
  expect(all(place, '[type=number]').map(({ disabled }) => disabled)).toEqual([true, false]);
  all(place, '.days [type=checkbox]')[0]?.click();
  expect(actions.onDays).toHaveBeenLastCalledWith('keepUnansweredDays', '30');
});

it('conversations that are not kept can be kept again', () => {
  const place = options({ settings: { notKept: ['c1', 'c2'] } });
  expect(all(place, '[data-not-kept]').map((one) => one.dataset.notKept)).toEqual(['c1', 'c2']);
  named(place, 'keep_again')?.click();
  expect(actions.onKeepAgain).toHaveBeenCalledExactlyOnceWith('c1');
  expect(options().textContent).toContain('not_kept_none');
});

it('deletes everything only after asking', () => {
  const place = options();
  void act(() => named(place, 'delete_all')?.click());
  expect(actions.onDeleteAll).not.toHaveBeenCalled();
  void act(() => named(place, 'delete_all_yes')?.click());
  expect(actions.onDeleteAll).toHaveBeenCalledOnce();
});

const sentences = (backup: BackupStep) =>
  all(options({ backup }), '[data-backup] p').map((one) => one.textContent);

it('says what an import will change before it does, and asks', () => {
  const plan = { added: 12, merged: 1, unchanged: 40, expiring: 2, unreadable: 1 };
  const place = options({ backup: { step: 'planned', plan } });
  expect(all(place, '[data-backup] p').map((one) => one.textContent)).toEqual([
    'plan_added_other',
    'plan_merged_one',
    'plan_unchanged_other',
    'plan_expiring_other',
    'plan_unreadable_one',
  ]);
  named(place, 'cancel')?.click();
  expect(actions.onCancel).toHaveBeenCalledOnce();
  named(place, 'import')?.click();
  expect(actions.onImport).toHaveBeenCalledOnce();
});

it('a backup without texts says so', () => {
  const plan = { added: 0, merged: 0, unchanged: 0, expiring: 0, unreadable: 0 };
  expect(sentences({ step: 'planned', plan })).toEqual(['plan_empty']);
});

it('every refusal has a sentence of its own, and says that nothing was changed', () => {
  const whys = ['too-big', 'not-utf8', 'not-json', 'too-deep', 'foreign', 'newer'] as const;
  const damaged = [
    { why: 'damaged', first: 2, damaged: 1, of: 4 },
    { why: 'damaged', first: 0, damaged: 0, of: 0 },
  ] as const;
  const said = [...whys.map((why) => ({ why })), ...damaged].map((refusal) => {
    const [sentence, unchanged] = sentences({ step: 'refused', refusal });
    expect(unchanged).toBe('import_nothing_changed');
    return sentence;
  });
  expect(new Set(said).size).toBe(said.length);
  expect(said).toContain('refused_not_utf8');
});

it('what was done is said, in numbers', () => {
  const changes = { added: 1, merged: 0, unchanged: 3 };
  expect(sentences({ step: 'imported', changes })).toEqual([
    'import_done',
    'import_added_one',
    'import_unchanged_other',
  ]);
});

it('a chosen file is handed on', () => {
  const place = options();
  const [field] = all(place, '[type=file]');
  const file = new File(['{}'], 'backup.json');
  const chosen = new DataTransfer();
  chosen.items.add(file);
  if (field) field.files = chosen.files;
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(actions.onChoose).toHaveBeenCalledExactlyOnceWith(file);
});

const watching = (watched: string[]) =>
  all(options({ settings: { watched } }), '[data-watch]').map(
    ({ dataset, checked, disabled }) =>
      `${dataset.watch} ${checked ? 'on' : 'off'}${disabled ? ' for good' : ''}`,
  );

it('which parts of the status page count can be chosen; the last one stays', () => {
  expect(watching(['a'])).toEqual(['a on for good', 'b off']);
  expect(watching(['a', 'b'])).toEqual(['a on', 'b on']);
  const [, second] = all(options({ settings: { watched: ['a'] } }), '[data-watch]');
  second?.click();
  expect(actions.onWatch).toHaveBeenCalledExactlyOnceWith('b', true);
});

it('a part that is watched and no longer offered leaves the others free', () => {
  expect(watching(['a', 'gone'])).toEqual(['a on', 'b off']);
});

it('the contents lead to every part of the page', () => {
  const place = options();
  const leads = [...place.querySelectorAll('.contents a')].map((one) => one.getAttribute('href')?.slice(1));
  const parts = [...place.querySelectorAll('.group[id]')].map(({ id }) => id);
  // Who may answer is a view of its own, which this page does not have.
  expect(leads.filter((id) => id !== 'answers')).toEqual(parts);
});

it('what goes on shows how far it is, and can be stopped', () => {
  const place = options({ backup: { step: 'importing', done: 3, of: 12 } });
  const progress = place.querySelector('progress');
  expect([progress?.value, progress?.max]).toEqual([3, 12]);
  named(place, 'cancel')?.click();
  expect(actions.onCancel).toHaveBeenCalledOnce();
  const [field] = all(place, '[type=file]');
  expect(field?.disabled).toBe(true);
  expect(
    options({ backup: { step: 'busy' } })
      .querySelector('progress')
      ?.hasAttribute('value'),
  ).toBe(false);
  expect(options().querySelector('progress')).toBeNull();
});
