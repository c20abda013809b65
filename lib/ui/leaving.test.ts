import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beforeLeaving } from '../core/leaving.ts';
import { findSecrets, secretPrint } from '../core/secrets.ts';
import { whenAsked } from '../testing/browser.ts';
import { aKeptText } from '../testing/kept.ts';
import { readyToLeave, withQuestion } from './leaving.ts';

const one = 'Why does this fail? password: hunter2!';
const two = `${one} And with Passwort: Sommer2024?`;
const printsOf = (text: string) => findSecrets(text).map((secret) => secretPrint(text, secret));

const open = vi.fn();
const show = vi.fn();
beforeEach(async () => {
  await readyToLeave();
  open.mockClear();
  show.mockClear();
});

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
  it('is not asked about a prompt without secrets, which goes at once, with all it came with', () => {
    const prompt = aKeptText();
    withQuestion({ open, show }).onOpen(prompt, 'target');
    expect(open).toHaveBeenCalledExactlyOnceWith(prompt, 'target');
    expect(show).not.toHaveBeenCalled();
  });

  it('comes before a prompt with one, and the answer goes on where it was asked', () => {
    const asked = whenAsked(() => ({ ok: true, reply: { ok: true } }));
    const prompt = aKeptText({ text: one });
    const { onOpen, onOpenAnyway } = withQuestion({ open, show });
    onOpen(prompt, 'target');
    expect(show).toHaveBeenCalledExactlyOnceWith([{ kind: 'password', shown: '' }], prompt, 'target');
    expect(open).not.toHaveBeenCalled();
    onOpenAnyway();
    // In the click, before anything is awaited.
    expect(open).toHaveBeenCalledExactlyOnceWith(prompt, 'target');
    const payload = { id: prompt.id, prints: printsOf(one) };
    expect(asked).toHaveBeenCalledExactlyOnceWith({ request: 'noteAgreed', payload });
  });

  it('is asked again only about what is new', () => {
    whenAsked(() => ({ ok: true, reply: { ok: true } }));
    const { onOpen, onOpenAnyway } = withQuestion({ open, show });
    onOpen(aKeptText({ text: one }));
    onOpenAnyway();
    onOpen(aKeptText({ text: one }));
    expect(show).toHaveBeenCalledOnce();
    expect(open).toHaveBeenCalledTimes(2);
    onOpen(aKeptText({ text: two }));
    expect(show).toHaveBeenCalledTimes(2);
    onOpen(aKeptText({ id: 'other', text: one }));
    expect(show).toHaveBeenCalledTimes(3);
  });

  it('is answered once: a second click opens nothing', () => {
    whenAsked(() => ({ ok: true, reply: { ok: true } }));
    const { onOpen, onOpenAnyway } = withQuestion({ open, show });
    onOpenAnyway();
    onOpen(aKeptText({ text: one }));
    onOpenAnyway();
    onOpenAnyway();
    expect(open).toHaveBeenCalledOnce();
  });
});
