import { expect, it, vi } from 'vitest';
import { availabilityOf, type LanguageModel, prepare, streamBuiltIn } from './built-in.ts';

type Session = Awaited<ReturnType<LanguageModel['create']>>;

/** A model of the documented shape, as Chrome has had it since 138. */
function aModel(session: Partial<Session> = {}, part: Partial<LanguageModel> = {}) {
  const destroy = vi.fn();
  async function* whole() {
    yield* ['Yes', ', it is.'];
  }
  const all = { promptStreaming: whole, destroy, ...session };
  const model = {
    availability: vi.fn(async () => 'available' as const),
    create: vi.fn(async () => all),
    ...part,
  };
  return { model: model as LanguageModel & typeof model, destroy };
}

async function ask(model: LanguageModel, controller = new AbortController(), locale = 'en') {
  const texts: string[] = [];
  const { signal } = controller;
  const onText = (text: string) => void texts.push(text);
  const ending = await streamBuiltIn(model, { prompt: 'A question', locale, signal, onText });
  return { text: texts.join(''), ...ending };
}

const english = [{ type: 'text', languages: ['en'] }];

it('answers in pieces, and is let go', async () => {
  const { model, destroy } = aModel();
  expect(await ask(model)).toEqual({ text: 'Yes, it is.', end: 'whole', problem: null });
  expect(destroy).toHaveBeenCalledOnce();
});

it.each([
  ['en-GB', 'en'],
  ['ja', 'ja'],
  ['es_419', 'es'],
  ['de', 'en'],
])('is asked for what it speaks: %s as %s', async (locale, language) => {
  const { model } = aModel();
  await ask(model, undefined, locale);
  const expected = [{ type: 'text', languages: [language] }];
  expect(model.create).toHaveBeenCalledWith(
    expect.objectContaining({ expectedInputs: expected, expectedOutputs: expected }),
  );
});

it.each<[string, Partial<Session>, string]>([
  ['contextWindow', { contextWindow: 10, measureContextUsage: async () => 11 }, 'too-long'],
  ['inputQuota', { inputQuota: 10, measureInputUsage: async () => 11 }, 'too-long'],
  ['the newer of both', { contextWindow: 20, inputQuota: 10, measureContextUsage: async () => 11 }, 'whole'],
  ['neither', {}, 'whole'],
])('a prompt that is too long is told before, by %s', async (_, session, end) => {
  const { model, destroy } = aModel(session);
  expect((await ask(model)).end).toBe(end);
  expect(destroy).toHaveBeenCalledOnce();
});

it('Stop ends it in the middle, and what came stays', async () => {
  const controller = new AbortController();
  async function* endless() {
    yield 'one';
    controller.abort();
    yield ' two';
    throw new DOMException('stopped', 'AbortError');
  }
  const { model, destroy } = aModel({ promptStreaming: endless });
  expect(await ask(model, controller)).toEqual({ text: 'one', end: 'stopped', problem: null });
  expect(destroy).toHaveBeenCalledOnce();
});

it.each([
  ['QuotaExceededError', 'too-long'],
  ['NotSupportedError', 'no-model'],
  ['UnknownError', 'server-error'],
])('%s while it is made is %s', async (name, end) => {
  const create = vi.fn(() => Promise.reject(new DOMException('', name)));
  expect(await ask(aModel({}, { create }).model)).toMatchObject({ text: '', end });
});

it('what fails in the middle is broken off', async () => {
  async function* failing() {
    yield 'one';
    throw new DOMException('', 'UnknownError');
  }
  expect(await ask(aModel({ promptStreaming: failing }).model)).toMatchObject({
    text: 'one',
    end: 'broken-off',
  });
});

it('without the global, or where it cannot say, there is none', async () => {
  expect(await availabilityOf(undefined, 'en')).toBe('unavailable');
  const availability = vi.fn(() => Promise.reject(new Error('policy')));
  expect(await availabilityOf(aModel({}, { availability }).model, 'en')).toBe('unavailable');
});

it.each(['unavailable', 'downloadable', 'downloading', 'available'] as const)(
  'that it is %s is taken from availability, and asking makes nothing',
  async (state) => {
    const { model } = aModel({}, { availability: vi.fn(async () => state) });
    expect(await availabilityOf(model, 'en')).toBe(state);
    expect(model.availability).toHaveBeenCalledWith({ expectedInputs: english, expectedOutputs: english });
    expect(model.create).not.toHaveBeenCalled();
  },
);

it('its download is told as it goes', async () => {
  const parts: number[] = [];
  const create: LanguageModel['create'] = async ({ monitor }) => {
    const target = new EventTarget();
    monitor?.(target);
    for (const loaded of [0, 0.5, 1])
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
    return aModel().model.create({ expectedInputs: [], expectedOutputs: [] });
  };
  expect(await prepare(aModel({}, { create: vi.fn(create) }).model, 'en', (part) => parts.push(part))).toBe(
    true,
  );
  expect(parts).toEqual([0, 0.5, 1]);
});

it('a download that fails is no error', async () => {
  const create = vi.fn(() => Promise.reject(new DOMException('', 'NetworkError')));
  expect(await prepare(aModel({}, { create }).model, 'en', () => undefined)).toBe(false);
});
