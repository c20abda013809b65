import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptText } from '../core/kept-text.ts';
import { beforeLeaving } from '../core/leaving.ts';
import { findSecrets, secretPrint } from '../core/secrets.ts';
import { whenAsked } from '../testing/browser.ts';
import { aKeptText } from '../testing/kept.ts';
import { openLeaving, readyToLeave } from './leaving.ts';

const one = 'Why does this fail? password: hunter2!';
const two = `${one} And with Passwort: Sommer2024?`;
const printsOf = (text: string) => findSecrets(text).map((secret) => secretPrint(text, secret));

const go = vi.fn();
const show = vi.fn();
beforeEach(async () => {
  await readyToLeave();
  go.mockClear();
  show.mockClear();
  whenAsked(() => ({ ok: true, reply: { ok: true } }));
});

/** A prompt on its way out, with what goes along. */
const way = (prompt: KeptText, text = prompt.text) => ({ prompt, text, go, show });

describe('before a prompt leaves', () => {
  it.each([
    ['no secret', { text: 'Compare the two contracts' }, 0],
    ['a secret', { text: one }, 1],
    ['a secret that was agreed to', { text: one, agreed: printsOf(one) }, 0],
    ['a new one beside it', { text: two, agreed: printsOf(one) }, 1],
    ['others than were agreed to', { text: two, agreed: [1, 2] }, 2],
  ])('with %s', (_, prompt, count) => {
    const before = beforeLeaving(prompt);
    expect(before === 'go' ? 0 : before.ask.length).toBe(count);
  });
});

describe('the question', () => {
  it('is not asked about a prompt without secrets, which goes at once', () => {
    openLeaving().leave(way(aKeptText()));
    expect(go).toHaveBeenCalledOnce();
    expect(show).not.toHaveBeenCalled();
  });

  it('comes before a prompt with one, and the answer goes on where it was asked', () => {
    const asked = whenAsked(() => ({ ok: true, reply: { ok: true } }));
    const prompt = aKeptText({ text: one });
    const { leave, onLeaveAnyway } = openLeaving();
    leave(way(prompt));
    expect(show).toHaveBeenCalledExactlyOnceWith([{ kind: 'password', shown: '' }]);
    expect(go).not.toHaveBeenCalled();
    onLeaveAnyway();
    // In the click, before anything is awaited.
    expect(go).toHaveBeenCalledOnce();
    const payload = { id: prompt.id, prints: printsOf(one) };
    expect(asked).toHaveBeenCalledExactlyOnceWith({ request: 'noteAgreed', payload });
  });

  it('is asked about all that goes along', () => {
    openLeaving().leave(way(aKeptText(), `Compare the two contracts\n\n${one}`));
    expect(show).toHaveBeenCalledOnce();
  });

  it('is asked again only about what is new, whatever the way', () => {
    const { leave, onLeaveAnyway } = openLeaving();
    leave(way(aKeptText({ text: one })));
    onLeaveAnyway();
    const other = { ...way(aKeptText({ text: one })), go: vi.fn() };
    leave(other);
    expect(show).toHaveBeenCalledOnce();
    expect(other.go).toHaveBeenCalledOnce();
    leave(way(aKeptText({ text: two })));
    expect(show).toHaveBeenCalledTimes(2);
    leave(way(aKeptText({ id: 'other', text: one })));
    expect(show).toHaveBeenCalledTimes(3);
  });

  it('is answered once, for what was asked last: a second click opens nothing', () => {
    const { leave, onLeaveAnyway } = openLeaving();
    onLeaveAnyway();
    const first = { ...way(aKeptText({ text: one })), go: vi.fn() };
    leave(first);
    leave(way(aKeptText({ text: two })));
    onLeaveAnyway();
    onLeaveAnyway();
    expect(go).toHaveBeenCalledOnce();
    expect(first.go).not.toHaveBeenCalled();
  });
});
