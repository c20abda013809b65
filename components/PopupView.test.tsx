// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it, vi } from 'vitest';
import { type Glance, withoutDatabase } from '../lib/core/glance.ts';
import { aKeptText, noon } from '../lib/testing/kept.ts';
import { someOffers } from '../lib/testing/targets.ts';
import type { Outcome } from './Message.tsx';
import { PopupView } from './PopupView.tsx';

const actions = {
  onCopy: vi.fn(),
  onPutBack: vi.fn(),
  onOpen: vi.fn(),
  onSave: vi.fn(),
  onReplace: vi.fn(),
  onByLink: vi.fn(),
  onUndo: vi.fn(),
  onBringHome: vi.fn(),
  onLeaveAnyway: vi.fn(),
  onStay: vi.fn(),
  nameOf: (id: string) => `the ${id}`,
  onPause: vi.fn(),
  onKeepConversation: vi.fn(),
  onGrantAccess: vi.fn(),
  onDismissRecovery: vi.fn(),
  onDismissMissed: vi.fn(),
  tellMe: false,
  onTellMe: vi.fn(),
};

function popup(part: Partial<Glance>, outcome: Outcome | null = null): HTMLElement {
  const glance = { ...withoutDatabase(0), saving: { ok: true as const }, ...part };
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(
    h(PopupView, { glance, outcome, now: 0, offers: someOffers(), isWhole: true, paused: null, ...actions }),
    place,
  );
  return place;
}

const shownIn = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLElement>('[data-prompt-id]')].map((one) => one.dataset.promptId);
const isFolded = (place: HTMLElement) => place.querySelector('details.rest')?.hasAttribute('open') === false;
const press = (place: HTMLElement, name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name)?.click();

it('says that nothing is kept when nothing is', () => {
  const place = popup({});
  expect(shownIn(place)).toEqual([]);
  expect(place.textContent).toContain('nothing_kept');
});

it('leads to the rehearsal while nothing is kept, and no longer once something is', () => {
  const rehearsal = 'a[href="/desk.html#welcome"]';
  expect(popup({}).querySelector(rehearsal)).not.toBeNull();
  expect(popup({ prompts: [aKeptText()] }).querySelector(rehearsal)).toBeNull();
});

it('shows first what is at risk, however old, and the others when somebody unfolds them', async () => {
  const answered = ['a', 'b', 'c', 'd'].map((id) => aKeptText({ id, state: 'answered' }));
  const place = popup({ prompts: [...answered, aKeptText({ id: 'at risk', state: 'failed' })] });
  expect(shownIn(place)).toEqual(['at risk']);
  expect(isFolded(place)).toBe(true);
  const rest = place.querySelector<HTMLDetailsElement>('details.rest');
  if (rest) rest.open = true;
  await vi.waitFor(() => expect(shownIn(place)).toEqual(['at risk', 'a', 'b', 'c']));
});

it('shows what was answered when nothing is at risk', () => {
  const place = popup({ prompts: [aKeptText({ id: 'a', state: 'answered' })] });
  expect(shownIn(place)).toEqual(['a']);
  expect(isFolded(place)).toBe(false);
  expect(place.textContent).not.toContain('nothing_kept');
});

it.each([
  ['no-access', 'saving_no_access', 'grant_access', actions.onGrantAccess, []],
  ['paused', 'saving_paused', 'keep_again', actions.onPause, [false]],
  ['not-kept', 'saving_not_kept', 'keep_conversation_again', actions.onKeepConversation, [true]],
] as const)('%s is said on top, with the way out', (why, sentence, button, called, how) => {
  const place = popup({ saving: { ok: false, why }, conversation: 'c1' });
  const said = place.querySelector('main')?.firstElementChild;
  expect(said?.getAttribute('data-not-saving')).toBe(why);
  expect(said?.textContent).toContain(sentence);
  press(place, button);
  expect(called).toHaveBeenCalledExactlyOnceWith(...how);
});

it.each(['storage', 'no-composer'] as const)('%s is said, and nothing here can be done about it', (why) => {
  const place = popup({ saving: { ok: false, why } });
  const said = place.querySelector(`[data-not-saving="${why}"]`);
  expect(said?.textContent).toBe(`saving_${why.replace('-', '_')}`);
});

it('the open conversation can be left out, where there is one that is kept', () => {
  press(popup({ conversation: 'c1' }), 'do_not_keep');
  expect(actions.onKeepConversation).toHaveBeenCalledExactlyOnceWith(false);
  expect(popup({ conversation: null }).textContent).not.toContain('do_not_keep');
  const saving = { ok: false, why: 'not-kept' } as const;
  expect(popup({ conversation: 'c1', saving }).textContent).not.toContain('do_not_keep');
});

it('the switch pauses, and is on while it is paused', () => {
  const field = (place: HTMLElement) => place.querySelector<HTMLInputElement>('.keeping input');
  expect(field(popup({ saving: { ok: false, why: 'paused' } }))?.checked).toBe(true);
  const off = field(popup({}));
  expect(off?.checked).toBe(false);
  off?.click();
  expect(actions.onPause).toHaveBeenCalledExactlyOnceWith(true);
});

it('what was brought back is said once, with what was not', () => {
  const place = popup({ recovered: { at: noon, restored: 18, missing: 2 } });
  const said = place.querySelector('[data-recovered]');
  expect(said?.textContent).toContain('recovered_missing');
  press(place, 'ok');
  expect(actions.onDismissRecovery).toHaveBeenCalledOnce();
  expect(popup({ recovered: { at: noon, restored: 18, missing: 0 } }).textContent).not.toContain(
    'recovered_missing',
  );
});

it('what did not arrive elsewhere is said, with the text to copy and the way on', () => {
  const prompt = aKeptText({ id: 'a', state: 'failed' });
  const missed = { at: noon, id: 'a', place: 'ChatGPT', why: 'composer-not-found', copied: true } as const;
  const place = popup({ prompts: [prompt], missed });
  const said = place.querySelector<HTMLElement>('[data-missed="composer-not-found"]');
  expect(said?.querySelector('[role=status]')?.textContent).toBe('insert_composer_not_found insert_paste');
  press(said ?? place, 'copy');
  expect(actions.onCopy).toHaveBeenCalledExactlyOnceWith(prompt);
  press(said ?? place, 'ok');
  expect(actions.onDismissMissed).toHaveBeenCalledOnce();
  const notCopied = popup({ missed: { ...missed, copied: false } });
  expect(notCopied.querySelector('[data-missed] [role=status]')?.textContent).toContain('insert_copy');
  expect(notCopied.querySelector('[data-missed]')?.textContent).not.toMatch(/copy$/);
  const gone = popup({ missed: { ...missed, why: 'gone', id: null } });
  expect(gone.querySelector('[data-missed] [role=status]')?.textContent).toBe('insert_gone');
});

it('after Put back: Undo, and which files to attach again', () => {
  const attachments = [{ name: 'lease.pdf', size: 1, text: null }];
  const done = popup({}, { kind: 'restored', how: 'done', attachments });
  expect(done.querySelector('[role=status]')?.textContent).toBe('put_back_done attach_again');
  press(done, 'undo_put_back');
  expect(actions.onUndo).toHaveBeenCalledOnce();
  const refused = popup({}, { kind: 'restored', how: 'no-composer', attachments });
  press(refused, 'open_in_new_chat');
  expect(actions.onByLink).toHaveBeenCalledOnce();
  expect(refused.textContent).not.toContain('attach_again');
  expect(refused.textContent).not.toContain('undo_put_back');
});

it('promises nothing while nothing is kept', () => {
  const verdict = { verdict: 'fine', layer: null, confidence: 'likely', because: [], since: null } as const;
  expect(popup({ verdict }).textContent).toContain('advice_fine');
  const saving = { ok: false, why: 'paused' } as const;
  expect(popup({ verdict, saving }).textContent).not.toContain('advice_fine');
});

it('says where the trouble seems to be, where that is known', () => {
  const outage = {
    verdict: 'outage',
    layer: 'model',
    confidence: 'confirmed',
    because: [],
    since: null,
  } as const;
  expect(popup({ verdict: { ...outage, hint: 'one-model' } }).textContent).toContain('hint_one_model');
  expect(popup({ verdict: outage }).querySelector('[data-hint]')).toBeNull();
});

it('a refusal of notifications is said', () => {
  const place = popup({}, { kind: 'notifications-denied' });
  expect(place.querySelector('[role=status]')?.textContent).toBe('tell_me_denied');
});

it('says where a prompt was carried last, and puts it back with the answer from there', () => {
  const handOffs = [
    { at: 1, target: 'first', way: 'url' as const },
    { at: 2, target: 'second', way: 'clipboard' as const },
  ];
  const answer = { changedAt: 3, text: 'They differ.', fading: null };
  const prompt = aKeptText({ state: 'failed', handOffs, answer });
  const place = popup({ prompts: [prompt] });
  expect([...place.querySelectorAll('[data-handed]')].map(({ textContent }) => textContent)).toEqual([
    'handed_clipboard',
  ]);
  press(place, 'bring_home');
  expect(actions.onBringHome).toHaveBeenCalledExactlyOnceWith(prompt);
});

it('a prompt without an answer offers none', () => {
  const place = popup({ prompts: [aKeptText({ state: 'failed' })] });
  expect(place.textContent).not.toContain('bring_home');
  expect(place.querySelector('[data-handed]')).toBeNull();
});
