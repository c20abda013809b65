// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Save } from '../core/save.ts';
import { emptyBrowser, whenAsked } from '../testing/browser.ts';
import { aKeptText } from '../testing/kept.ts';
import { openWriting } from './writing.ts';

let saves: Save[];
let isPaused: boolean;
let reply: 'kept' | 'waiting' | 'paused';

beforeEach(() => {
  emptyBrowser();
  [saves, isPaused, reply] = [[], false, 'kept'];
  whenAsked((message) => {
    const { request, payload } = message as { request: string; payload: { save: Save } };
    if (request === 'settings') return { ok: true, reply: { paused: isPaused } };
    saves.push(payload.save);
    return { ok: true, reply };
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

async function begun(from: Parameters<ReturnType<typeof openWriting>['begin']>[0] = null) {
  const onKept = vi.fn();
  const writer = openWriting(onKept);
  writer.begin(from);
  await vi.waitFor(() => expect(writer.writing.value).not.toBeNull());
  return { ...writer, onKept };
}

const inJournal = async () => Object.keys(await browser.storage.local.get(null));

it('what is typed is saved three times a second at most, as a draft of a slot of its own', async () => {
  const { onWrite, writing, onKept } = await begun();
  for (const text of ['a', 'ab', 'abc']) onWrite(text);
  await vi.advanceTimersByTimeAsync(299);
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saves).toMatchObject([
    { revision: 1, text: 'abc', state: 'draft', found: false, conversation: null },
  ]);
  expect(saves[0]?.slot).toMatch(/^desk\./);
  onWrite('abcd');
  await vi.advanceTimersByTimeAsync(300);
  expect(saves[1]).toMatchObject({ slot: saves[0]?.slot, revision: 2, text: 'abcd' });
  expect(writing.value?.standing).toBe('kept');
  expect(onKept).toHaveBeenCalledOnce();
});

it('nothing waits when the page is left, and the journal has it as well', async () => {
  const { onWrite } = await begun();
  onWrite('the last word');
  dispatchEvent(new Event('pagehide'));
  expect(saves).toMatchObject([{ text: 'the last word' }]);
  await vi.waitFor(async () => expect(await inJournal()).toEqual([`journal:${saves[0]?.slot}:1`]));
});

it('blanks alone begin no text; a text that is emptied is saved', async () => {
  const { onWrite, onLeave } = await begun();
  onWrite('  ');
  onLeave();
  expect(saves).toEqual([]);
  onWrite('a');
  onLeave();
  onWrite('');
  onLeave();
  expect(saves.map(({ text }) => text)).toEqual(['a', '']);
});

it('a kept draft is gone on with: it is named as it is before anything changes', async () => {
  const kept = aKeptText({ text: 'so far', conversation: 'c1', account: 'org' });
  const { onWrite, onLeave } = await begun(kept);
  expect(saves).toMatchObject([
    { revision: 1, text: 'so far', found: true, conversation: 'c1', account: 'org' },
  ]);
  onWrite('so');
  onLeave();
  expect(saves[1]).toMatchObject({ revision: 2, text: 'so', found: false });
});

it('what is not taken is said, and tried again under the same name until it is', async () => {
  reply = 'waiting';
  const { onWrite, onLeave, writing } = await begun();
  onWrite('a');
  onLeave();
  await vi.waitFor(() => expect(writing.value?.standing).toBe('waiting'));
  reply = 'kept';
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saves.map(({ revision }) => revision)).toEqual([1, 1]);
  expect(writing.value?.standing).toBe('kept');
});

it('in a pause that is said before the first letter, and nothing reaches the journal', async () => {
  isPaused = true;
  reply = 'paused';
  const { onWrite, onLeave, writing } = await begun();
  expect(writing.value?.standing).toBe('paused');
  onWrite('secret');
  onLeave();
  await vi.waitFor(() => expect(saves).toHaveLength(1));
  expect(await inJournal()).toEqual([]);
});

it('whoever lists it hears of it at its first save, and of the newest when the person turns elsewhere', async () => {
  const { onWrite, onLeave, onDone, onKept } = await begun();
  for (const text of ['one', 'two', 'three']) {
    onWrite(text);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(onKept.mock.calls).toEqual([['one']]);
  onLeave();
  expect(onKept).toHaveBeenLastCalledWith('three');
  onWrite('four');
  onDone();
  await vi.waitFor(() => expect(onKept).toHaveBeenLastCalledWith('four'));
});
