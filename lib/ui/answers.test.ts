// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as builtIn from '../answers/built-in.ts';
import { keepKey } from '../answers/keys.ts';
import * as stream from '../answers/stream.ts';
import { KeptAnswer } from '../core/answer.ts';
import { problem } from '../core/answer-problem.ts';
import type { Ending } from '../core/answer-stream.ts';
import { storeEndpoint } from '../storage/endpoints.ts';
import { anEndpoint } from '../testing/answer-server.ts';
import { emptyBrowser, whenAsked, withAccess } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aKeptText } from '../testing/kept.ts';
import { openAnswers } from './answers.ts';

vi.mock(import('./words.ts'), () => ({ words: { say: (key) => key, locale: 'en' } }));
vi.mock(import('../answers/stream.ts'));
vi.mock(import('../answers/built-in.ts'));

const prompt = aKeptText({ text: 'A question', attachments: [] });
const secret = 'sk-5eCr3t-key';
let kept: KeptAnswer[];
let course: stream.Question;
let end: (ending: Ending) => void;

beforeEach(async () => {
  emptyBrowser();
  emptyDatabase();
  kept = [];
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
    });
  });
  await storeEndpoint(anEndpoint('https://openrouter.ai/api/v1'));
  await keepKey('endpoint', secret, false);
});

/** The Desk beside one prompt, once it knows who can answer. */
async function openBeside() {
  const answers = openAnswers();
  const shown = () => answers.beside(prompt);
  await vi.waitFor(() => expect(shown().choices).not.toEqual([]));
  return shown;
}

/** The same, asked. */
async function asked() {
  const shown = await openBeside();
  shown().onAsk();
  await vi.waitFor(() => expect(stream.streamAnswer).toHaveBeenCalled());
  return shown;
}

describe('an answer', () => {
  it('is shown and kept as it comes, and stays when it has ended', async () => {
    const shown = await asked();
    expect(course).toMatchObject({ key: secret, prompt: 'A question', endpoint: { id: 'endpoint' } });
    course.onText('Yes');
    await vi.waitFor(() => expect(shown().live).toMatchObject({ isGoing: true, answer: { text: 'Yes' } }));
    await vi.waitFor(() => expect(kept.at(-1)).toMatchObject({ text: 'Yes', end: null }), 3_000);
    course.onText(', it is.');
    end({ end: 'whole', problem: null });
    await vi.waitFor(() => expect(shown().answers).toMatchObject([{ text: 'Yes, it is.', end: 'whole' }]));
    expect(kept.at(-1)).toEqual(shown().answers[0]);
    expect(shown().live).toMatchObject({ isGoing: false, isKept: true });
  });

  it('that is stopped or breaks off keeps what came', async () => {
    const shown = await asked();
    course.onText('Yes');
    shown().onStop();
    expect(course.signal.aborted).toBe(true);
    end({ end: 'stopped', problem: null });
    await vi.waitFor(() => expect(kept.at(-1)).toMatchObject({ text: 'Yes', end: 'stopped' }));
  });

  it('is kept when the page is left', async () => {
    await asked();
    course.onText('Yes');
    await vi.waitFor(() => {
      dispatchEvent(new Event('pagehide'));
      expect(kept.at(-1)).toMatchObject({ text: 'Yes', end: null });
    });
  });
});

describe('an answer with trouble', () => {
  it('leaves nothing but why where nothing came', async () => {
    const shown = await asked();
    end({ end: 'bad-key', problem: problem('bad-key') });
    await vi.waitFor(() =>
      expect(shown().live).toMatchObject({ isGoing: false, problem: { why: 'bad-key' } }),
    );
    expect(kept).toEqual([]);
    expect(shown().answers).toEqual([]);
  });

  it('is still shown where it cannot be kept, and that is said', async () => {
    whenAsked(() => ({ ok: true, reply: { ok: false } }));
    const shown = await asked();
    course.onText('Yes');
    end({ end: 'whole', problem: null });
    await vi.waitFor(() => expect(shown().live).toMatchObject({ isKept: false, answer: { text: 'Yes' } }));
  });

  it('tells the background no key', async () => {
    const said = vi.spyOn(
      browser.runtime as { sendMessage(message: unknown): Promise<unknown> },
      'sendMessage',
    );
    await asked();
    course.onText('Yes');
    end({ end: 'bad-key', problem: problem('bad-key') });
    await vi.waitFor(() => expect(said).toHaveBeenCalled());
    expect(JSON.stringify(said.mock.calls)).not.toContain(secret);
  });
});

it('a permission that was taken back in the meantime: nothing is asked', async () => {
  const shown = await openBeside();
  withAccess(false);
  shown().onAsk();
  await vi.waitFor(() => expect(shown().live?.problem).toMatchObject({ why: 'not-allowed' }));
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
  await vi.waitFor(() => expect(kept.at(-1)).toMatchObject({ text: 'Yes', from: 'answer_built_in' }));
  expect(stream.streamAnswer).not.toHaveBeenCalled();
});
