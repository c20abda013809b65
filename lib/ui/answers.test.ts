// @vitest-environment happy-dom
import { type Signal, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Outcome } from '../../components/Message.tsx';
import * as builtIn from '../answers/built-in.ts';
import { comingNow, whileComing } from '../answers/coming.ts';
import { keepKey } from '../answers/keys.ts';
import * as stream from '../answers/stream.ts';
import { KeptAnswer } from '../core/answer.ts';
import { problem } from '../core/answer-problem.ts';
import type { Ending } from '../core/answer-stream.ts';
import { keepAnswer } from '../storage/answers.ts';
import { storeEndpoint } from '../storage/endpoints.ts';
import { save } from '../storage/saves.ts';
import { anEndpoint } from '../testing/answer-server.ts';
import { emptyBrowser, whenAsked, withAccess } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aKeptText, anAnswer, aSave } from '../testing/kept.ts';
import { withLocks } from '../testing/locks.ts';
import { openAnswers } from './answers.ts';
import { openLeaving, readyToLeave } from './leaving.ts';

vi.setConfig({ testTimeout: 20_000 });
vi.mock(import('./words.ts'), () => ({ words: { say: (key) => key, locale: 'en' } }));
vi.mock(import('../answers/stream.ts'));
vi.mock(import('../answers/built-in.ts'));

const prompt = aKeptText({ text: 'A question', attachments: [] });
const secret = 'sk-5eCr3t-key';
let kept: KeptAnswer[];
let course: stream.Question;
let end: (ending: Ending) => void;
let ends: ((ending: Ending) => void)[];
let outcome: Signal<Outcome | null>;
let leaving: ReturnType<typeof openLeaving>;

/** A machine that does much at once needs more than the second that is usual. */
const shortly = <Result>(look: () => Result) => vi.waitFor(look, { timeout: 5_000 });

beforeEach(async () => {
  emptyBrowser();
  emptyDatabase();
  withLocks();
  await readyToLeave();
  outcome = signal(null);
  leaving = openLeaving();
  kept = [];
  ends = [];
  whenAsked((message) => {
    const { request, payload } = message as { request: string; payload: { answer: unknown } };
    if (request === 'keepAnswer') kept.push(KeptAnswer.parse(payload.answer));
    return { ok: true, reply: { ok: true } };
  });
  vi.mocked(builtIn.availabilityOf).mockResolvedValue('unavailable');
  vi.mocked(stream.streamAnswer).mockImplementation((question) => {
    course = question;
    return new Promise((resolve) => {
      end = resolve;
      ends.push(resolve);
    });
  });
  await storeEndpoint(anEndpoint('https://openrouter.ai/api/v1'));
  await keepKey('endpoint', secret, false);
});

/** An answer that still came would be kept among those of the next test. */
afterEach(async () => {
  for (const one of ends) one({ end: 'stopped', problem: null });
  await shortly(async () => expect((await comingNow(prompt.id)).size).toBe(0));
});

/** The Desk beside one prompt, once it knows who can answer. */
async function openBeside(beside = prompt) {
  const answers = openAnswers({ outcome, leave: leaving.leave });
  const shown = () => answers.beside(beside);
  await shortly(() => expect(shown().choices).not.toEqual([]));
  return shown;
}

/** The same, asked. */
async function asked() {
  const shown = await openBeside();
  shown().onAsk();
  await shortly(() => expect(stream.streamAnswer).toHaveBeenCalled());
  return shown;
}

describe('an answer', () => {
  it('is shown and kept as it comes, and stays when it has ended', async () => {
    const shown = await asked();
    expect(course).toMatchObject({ key: secret, prompt: 'A question', endpoint: { id: 'endpoint' } });
    course.onText('Yes');
    await shortly(() => expect(shown().live).toMatchObject({ isGoing: true, answer: { text: 'Yes' } }));
    await shortly(() => expect(kept.at(-1)).toMatchObject({ text: 'Yes', end: null }));
    course.onText(', it is.');
    end({ end: 'whole', problem: null });
    await shortly(() => expect(shown().answers).toMatchObject([{ text: 'Yes, it is.', end: 'whole' }]));
    expect(kept.at(-1)).toEqual(shown().answers[0]);
    expect(shown().live).toMatchObject({ isGoing: false, isKept: true });
  });

  it('that is stopped or breaks off keeps what came', async () => {
    const shown = await asked();
    course.onText('Yes');
    shown().onStop();
    expect(course.signal.aborted).toBe(true);
    end({ end: 'stopped', problem: null });
    await shortly(() => expect(kept.at(-1)).toMatchObject({ text: 'Yes', end: 'stopped' }));
  });

  it('is kept when the page is left', async () => {
    await asked();
    course.onText('Yes');
    await shortly(() => {
      dispatchEvent(new Event('pagehide'));
      expect(kept.at(-1)).toMatchObject({ text: 'Yes', end: null });
    });
  });
});

describe('an answer with trouble', () => {
  it('leaves nothing but why where nothing came', async () => {
    const shown = await asked();
    end({ end: 'bad-key', problem: problem('bad-key') });
    await shortly(() => expect(shown().live).toMatchObject({ isGoing: false, problem: { why: 'bad-key' } }));
    expect(kept).toEqual([]);
    expect(shown().answers).toEqual([]);
  });

  it('is still shown where it cannot be kept, and that is said', async () => {
    whenAsked(() => ({ ok: true, reply: { ok: false } }));
    const shown = await asked();
    course.onText('Yes');
    end({ end: 'whole', problem: null });
    await shortly(() => expect(shown().live).toMatchObject({ isKept: false, answer: { text: 'Yes' } }));
  });

  it('tells the background no key', async () => {
    const said = vi.spyOn(
      browser.runtime as { sendMessage(message: unknown): Promise<unknown> },
      'sendMessage',
    );
    await asked();
    course.onText('Yes');
    end({ end: 'bad-key', problem: problem('bad-key') });
    await shortly(() => expect(said).toHaveBeenCalled());
    expect(JSON.stringify(said.mock.calls)).not.toContain(secret);
  });
});

it('a permission that was taken back in the meantime: nothing is asked', async () => {
  const shown = await openBeside();
  withAccess(false);
  shown().onAsk();
  await shortly(() => expect(shown().live?.problem).toMatchObject({ why: 'not-allowed' }));
  expect(stream.streamAnswer).not.toHaveBeenCalled();
});

it('offline, only what is on this computer can be chosen, and comes first', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  vi.mocked(builtIn.availabilityOf).mockResolvedValue('available');
  await storeEndpoint({ ...anEndpoint('http://localhost:11434/v1'), id: 'local', hasKey: false });
  const shown = await openBeside();
  expect(shown().choices.map(({ id, caution }) => [id, caution])).toEqual([
    ['local', null],
    ['built-in', null],
    ['endpoint', 'offline'],
  ]);
  expect(shown().choice?.id).toBe('local');
});

it('the browser’s own model is asked as well', async () => {
  vi.mocked(builtIn.availabilityOf).mockResolvedValue('available');
  vi.mocked(builtIn.builtIn).mockReturnValue({} as builtIn.LanguageModel);
  vi.mocked(builtIn.streamBuiltIn).mockImplementation(async (_, { onText }) => {
    onText('Yes');
    return { end: 'whole', problem: null };
  });
  const shown = await openBeside();
  shown().onChoose('built-in');
  shown().onAsk();
  await shortly(() => expect(kept.at(-1)).toMatchObject({ text: 'Yes', from: 'answer_built_in' }));
  expect(stream.streamAnswer).not.toHaveBeenCalled();
});

describe('before a prompt with what looks like a secret is sent', () => {
  const pasted = [{ name: 'Pasted content', size: null, text: 'password: hunter2!' }];
  const telling = aKeptText({ text: 'Why does this fail?', attachments: pasted });

  it('it is asked once, and nothing goes before', async () => {
    const shown = await openBeside(telling);
    shown().onAsk();
    const seen = [{ kind: 'password', shown: '' }];
    expect(outcome.value).toEqual({ kind: 'secret', seen, target: 'Other', way: 'answer' });
    expect(shown().live).toBeNull();
    expect(stream.streamAnswer).not.toHaveBeenCalled();
    leaving.onLeaveAnyway();
    expect(outcome.value).toBeNull();
    await shortly(() => expect(stream.streamAnswer).toHaveBeenCalledOnce());
    end({ end: 'whole', problem: null });
    await shortly(() => expect(shown().live?.isGoing).toBe(false));
    shown().onAsk();
    expect(outcome.value).toBeNull();
    await shortly(() => expect(stream.streamAnswer).toHaveBeenCalledTimes(2));
  });

  it.each(['http://localhost:11434/v1', 'http://127.0.0.1:1234/v1'])(
    'nothing is asked for %s',
    async (base) => {
      await storeEndpoint(anEndpoint(base));
      (await openBeside(telling))().onAsk();
      await shortly(() => expect(stream.streamAnswer).toHaveBeenCalledOnce());
      expect(outcome.value).toBeNull();
    },
  );

  it('nor for the browser’s own model', async () => {
    vi.mocked(builtIn.availabilityOf).mockResolvedValue('available');
    vi.mocked(builtIn.builtIn).mockReturnValue({} as builtIn.LanguageModel);
    vi.mocked(builtIn.streamBuiltIn).mockResolvedValue({ end: 'whole', problem: null });
    const shown = await openBeside(telling);
    shown().onChoose('built-in');
    shown().onAsk();
    await shortly(() => expect(builtIn.streamBuiltIn).toHaveBeenCalledOnce());
    expect(outcome.value).toBeNull();
  });
});

describe('an answer that another tab is getting', () => {
  it('is followed until that tab is gone, and then read as it was left', async () => {
    await save(aSave(), null, 'kept');
    await keepAnswer(anAnswer({ text: 'Clause', end: null }));
    let leave = () => {};
    const there = whileComing(anAnswer(), () => new Promise<void>((resolve) => (leave = resolve)));
    await shortly(async () => expect(await comingNow('kept')).toContain('answer'));
    const shown = await openBeside();
    await shortly(() => expect(shown().elsewhere).toEqual(new Set(['answer'])));
    expect(shown().answers).toMatchObject([{ text: 'Clause', end: null }]);
    await keepAnswer(anAnswer({ text: 'Clause nine', end: null }));
    leave();
    await there;
    await shortly(() => expect(shown().elsewhere).toEqual(new Set()));
    expect(shown().answers).toMatchObject([{ text: 'Clause nine', end: null }]);
  });

  it('is known while it comes here, and not after', async () => {
    const here = await asked();
    course.onText('Yes');
    await shortly(() => expect(kept.at(-1)).toMatchObject({ text: 'Yes' }));
    await save(aSave(), null, 'kept');
    for (const answer of kept.slice(-1)) await keepAnswer(answer);
    const there = await openBeside();
    await shortly(() => expect(there().elsewhere.size).toBe(1));
    expect(here().elsewhere.size).toBe(0);
    end({ end: 'whole', problem: null });
    await shortly(() => expect(there().elsewhere.size).toBe(0));
  });
});

describe('an answer of which nothing is kept yet', () => {
  it('is known in another tab, beside its own prompt only, and read when it has ended', async () => {
    const here = await asked();
    const there = await openBeside();
    await shortly(() => expect(there().elsewhere).toEqual(new Set([here().live?.answer.id])));
    expect(await comingNow('other')).toEqual(new Set());
    expect(there().answers).toEqual([]);
    await save(aSave(), null, 'kept');
    course.onText('Yes');
    await shortly(() => expect(kept.at(-1)).toMatchObject({ text: 'Yes' }));
    for (const answer of kept.slice(-1)) await keepAnswer(answer);
    end({ end: 'whole', problem: null });
    await shortly(() => expect(there().elsewhere.size).toBe(0));
    expect(there().answers).toMatchObject([{ text: 'Yes' }]);
  });

  it('is known in a window that stood beside this one, as soon as the person turns to it', async () => {
    await save(aSave(), null, 'kept');
    await keepAnswer(anAnswer());
    const there = await openBeside();
    await shortly(() => expect(there().answers).toHaveLength(1));
    await asked();
    expect(there().elsewhere.size).toBe(0);
    dispatchEvent(new Event('focus'));
    await shortly(() => expect(there().elsewhere.size).toBe(1));
  });
});
