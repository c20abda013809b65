import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Endpoint, protocols } from '../core/answer-endpoint.ts';
import { allEndpoints, dropEndpoint, storeEndpoint } from '../storage/endpoints.ts';
import {
  type AnswerServer,
  anEndpoint,
  hanging,
  refusing,
  resetting,
  startAnswerServer,
  streaming,
} from '../testing/answer-server.ts';
import { beginning, ending, errorEvent, pieces, wholeStream, wholeText } from '../testing/answer-streams.ts';
import { emptyDatabase } from '../testing/database.ts';
import { streamAnswer } from './stream.ts';

const key = 'sk-test-5eCr3t';
const prompt = 'Compare “these” contracts';

beforeEach(emptyDatabase);

type Protocol = (typeof protocols)[number];

/** Asks an endpoint, and notes what comes. */
function askThere(endpoint: Endpoint) {
  const controller = new AbortController();
  const texts: string[] = [];
  const onWait = vi.fn();
  const { signal } = controller;
  const ended = streamAnswer({ endpoint, key, prompt, signal, onText: (text) => texts.push(text), onWait });
  return { ended, texts, stop: () => controller.abort(), onWait };
}

/** Sets a server up, and asks it. */
async function ask({ base }: Pick<AnswerServer, 'base'>, protocol: Protocol = 'anthropic') {
  const endpoint = anEndpoint(base, protocol);
  await storeEndpoint(endpoint);
  return askThere(endpoint);
}

/** All that came of asking. */
async function outcomeOf({ ended, texts, onWait }: ReturnType<typeof askThere>) {
  const { end, problem } = await ended;
  return { text: texts.join(''), end, problem, waits: onWait.mock.calls.length };
}

const answerOf = async (server: Pick<AnswerServer, 'base'>, protocol?: Protocol) =>
  outcomeOf(await ask(server, protocol));

const whole = { text: wholeText, end: 'whole', problem: null, waits: 0 };

describe.each(protocols)('%s', (protocol) => {
  it('answers, whole and exactly', async () => {
    const server = await startAnswerServer(streaming(wholeStream(protocol)));
    expect(await answerOf(server, protocol)).toEqual(whole);
  });

  it('gets the prompt and the model in the body, the key in a header, and neither in the address', async () => {
    const server = await startAnswerServer(streaming(wholeStream(protocol)));
    await answerOf(server, protocol);
    const [seen] = server.received;
    const { method, path, headers, body } = seen ?? expect.unreachable();
    expect(method).toBe('POST');
    expect(body).toContain(JSON.stringify(prompt));
    expect(body + decodeURIComponent(path)).toContain('some/model');
    expect(JSON.stringify(headers)).toContain(key);
    expect(path + body).not.toContain(key);
    expect(decodeURIComponent(path)).not.toContain('contracts');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });

  it('may be cut into chunks at every byte', async () => {
    const server = await startAnswerServer(streaming(wholeStream(protocol), true));
    expect(await answerOf(server, protocol)).toEqual(whole);
  });

  it('may be cut into any two chunks', async () => {
    const bytes = new TextEncoder().encode(wholeStream(protocol));
    const borders = Array.from({ length: bytes.length + 1 }, (_, border) => [0, border, bytes.length]);
    const answers = await answersInChunks(protocol, bytes, borders);
    expect(answers).toHaveLength(bytes.length + 1);
    for (const answer of answers) expect(answer).toEqual(whole);
  }, 30_000);

  it('may be cut into any chunks', async () => {
    const bytes = new TextEncoder().encode(wholeStream(protocol));
    const borders = fc.uniqueArray(fc.integer({ min: 0, max: bytes.length }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(borders, async (some) => {
        const all = [0, ...some.toSorted((a, b) => a - b), bytes.length];
        expect(await answersInChunks(protocol, bytes, [all])).toEqual([whole]);
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});

describe.each(protocols)('an answer by %s', (protocol) => {
  it('has an error in the middle: what came is kept, and nothing is asked again', async () => {
    const server = await startAnswerServer(streaming(beginning[protocol](pieces) + errorEvent[protocol]));
    expect(await answerOf(server, protocol)).toMatchObject({
      text: wholeText,
      problem: { why: 'overloaded', said: 'Overloaded' },
      waits: 0,
    });
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['ends without a word', streaming],
    ['is reset', resetting],
  ])('breaks off where it %s', async (_, breaking) => {
    const server = await startAnswerServer(breaking(`${beginning[protocol](pieces)}data: {"cho`));
    expect(await answerOf(server, protocol)).toMatchObject({ text: wholeText, end: 'broken-off', waits: 0 });
  });

  it.each(
    [
      ['anthropic', 'max_tokens', 'length'],
      ['anthropic', 'refusal', 'declined'],
      ['openai', 'length', 'length'],
      ['openai', 'content_filter', 'declined'],
      ['gemini', 'MAX_TOKENS', 'length'],
      ['gemini', 'SAFETY', 'declined'],
    ].filter(([of]) => of === protocol),
  )('%s says %s: the answer is %s', async (_, reason, end) => {
    const server = await startAnswerServer(streaming(beginning[protocol](['a']) + ending[protocol](reason)));
    expect(await answerOf(server, protocol)).toMatchObject({ text: 'a', end, problem: null });
  });

  it('gives 10,000 tokens whole', async () => {
    const tokens = Array.from({ length: 10_000 }, (_, number) => ` ${number}`);
    const server = await startAnswerServer(streaming(beginning[protocol](tokens) + ending[protocol]()));
    expect(await answerOf(server, protocol)).toEqual({ ...whole, text: tokens.join('') });
  });
});

/** Instead of a server: the same bytes, cut at each of these lists of borders exactly. */
async function answersInChunks(protocol: Protocol, bytes: Uint8Array, cuts: readonly (readonly number[])[]) {
  const endpoint = anEndpoint('http://127.0.0.1:1', protocol);
  await storeEndpoint(endpoint);
  let asked = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const borders = cuts[asked] ?? [];
    asked += 1;
    return new Response(chunked(borders.slice(1).map((end, index) => bytes.subarray(borders[index], end))));
  });
  return Promise.all(cuts.map(() => outcomeOf(askThere(endpoint))));
}

function chunked(chunks: readonly Uint8Array[]): ReadableStream {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

describe('a refusal', () => {
  it.each([
    [401, { error: { type: 'authentication_error', message: `invalid x-api-key ${key}` } }, 'bad-key'],
    [401, { error: { message: 'CORS requests are not allowed for this Organization' } }, 'forbidden'],
    [400, { error: { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT' } }, 'bad-key'],
    [400, [{ error: { code: 400, message: 'API_KEY_INVALID' } }], 'bad-key'],
    [403, '', 'forbidden'],
    [402, { error: { message: 'Insufficient credits', code: 402 } }, 'no-credit'],
    [404, '404 page not found', 'no-model'],
    [400, { error: { message: 'prompt is too long: 210000 tokens > 200000 maximum' } }, 'too-long'],
    [413, '<html>too large</html>', 'too-long'],
    [400, { error: 'model is required' }, 'bad-request'],
  ])('%i %j is %s, told once and without the key', async (status, body, why) => {
    const server = await startAnswerServer(refusing(status, body));
    const answer = await answerOf(server);
    expect(answer).toMatchObject({ text: '', end: why, problem: { why, retryAfter: null }, waits: 0 });
    expect(JSON.stringify(answer)).not.toContain(key);
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['that is a page of somebody else', '<!doctype html><title>Sign in to the Wi-Fi</title>', 'wrong-shape'],
    ['that is empty', '', 'wrong-shape'],
    ['that is an error after all', '{"error":{"message":"No such model","code":404}}', 'no-model'],
    ['whose events are none of ours', 'data: {"hello":1}\n\n', 'wrong-shape'],
    ['whose events are no JSON', 'data: hello\n\n', 'wrong-shape'],
  ])('may come as a 200 %s', async (_, body, why) => {
    const server = await startAnswerServer(streaming(body));
    expect(await answerOf(server, 'openai')).toMatchObject({ text: '', end: why });
  });
});

/** Time passes as soon as a wait begins; nobody else of this process waits by these clocks. */
function withoutWaiting(): () => void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
}

async function passWait({ onWait }: ReturnType<typeof askThere>, count: number, wait: number): Promise<void> {
  while (onWait.mock.calls.length < count) await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(wait);
}

describe('what may pass is asked again by itself', () => {
  beforeEach(withoutWaiting);

  it('three times in all', async () => {
    const server = await startAnswerServer(refusing(529, { error: { type: 'overloaded_error' } }));
    const asked = await ask(server);
    await passWait(asked, 1, 1_000);
    await passWait(asked, 2, 4_000);
    expect(await outcomeOf(asked)).toMatchObject({ end: 'overloaded', waits: 2 });
    expect(server.received).toHaveLength(3);
  });

  it.each([429, 500, 502, 503, 504, 529])('%i, and the answer comes', async (status) => {
    const server = await startAnswerServer(refusing(status), streaming(wholeStream('openai')));
    const asked = await ask(server, 'openai');
    await passWait(asked, 1, 1_000);
    expect(await outcomeOf(asked)).toEqual({ ...whole, waits: 1 });
  });

  it('an error in a 200 before the first word', async () => {
    const server = await startAnswerServer(
      streaming(beginning.anthropic([]) + errorEvent.anthropic),
      streaming(wholeStream('anthropic')),
    );
    const asked = await ask(server);
    await passWait(asked, 1, 1_000);
    expect(await outcomeOf(asked)).toEqual({ ...whole, waits: 1 });
  });
});

describe('a server that names a time', () => {
  beforeEach(withoutWaiting);

  it('is not asked before', async () => {
    const refusal = refusing(429, '', { 'retry-after': '7' });
    const server = await startAnswerServer(refusal, streaming(wholeStream('openai')));
    const asked = await ask(server, 'openai');
    await passWait(asked, 1, 6_900);
    // A round trip of another one: had it been asked, it would have heard.
    await fetch((await startAnswerServer(refusing(200))).base);
    expect(server.received).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcomeOf(asked)).toEqual({ ...whole, waits: 1 });
  });

  it('far away is not asked again: the person is told when', async () => {
    const server = await startAnswerServer(refusing(429, '', { 'retry-after': '120' }));
    expect(await answerOf(server)).toMatchObject({
      end: 'limit',
      problem: { why: 'limit', retryAfter: 120_000 },
      waits: 0,
    });
  });

  it('is not asked again after Stop', async () => {
    const server = await startAnswerServer(refusing(529));
    const asked = await ask(server);
    await passWait(asked, 1, 0);
    asked.stop();
    expect(await outcomeOf(asked)).toMatchObject({ end: 'stopped', problem: null });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.received).toHaveLength(1);
  });
});

/** Far above what it takes (under 5 ms here), far below what a person would feel. Milliseconds. */
const atOnce = 100;

describe('Stop', () => {
  it.each(protocols)('ends a slow %s at once, and the server is let go', async (protocol) => {
    const server = await startAnswerServer(hanging(beginning[protocol](pieces)));
    const { ended, texts, stop } = await ask(server, protocol);
    await vi.waitFor(() => expect(texts.join('')).toBe(wholeText));
    const pressed = performance.now();
    stop();
    expect(await ended).toEqual({ end: 'stopped', problem: null });
    expect(performance.now() - pressed).toBeLessThan(atOnce);
    await vi.waitFor(() => expect(server.open()).toBe(0));
  });

  it('ends one that has not begun to answer', async () => {
    const server = await startAnswerServer(() => undefined);
    const { ended, stop } = await ask(server);
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    const pressed = performance.now();
    stop();
    expect(await ended).toEqual({ end: 'stopped', problem: null });
    expect(performance.now() - pressed).toBeLessThan(atOnce);
  });
});

describe('only who was set up is asked', () => {
  it('nobody answers there', async () => {
    expect(await answerOf({ base: 'http://127.0.0.1:1' })).toMatchObject({ end: 'unreachable', waits: 0 });
  });

  it('a connection that is reset at once', async () => {
    const server = await startAnswerServer((response) => response.destroy());
    expect(await answerOf(server)).toMatchObject({ end: 'unreachable', waits: 0 });
  });

  it('what was deleted meanwhile is not asked', async () => {
    const server = await startAnswerServer(streaming(wholeStream('anthropic')));
    const endpoint = anEndpoint(server.base, 'anthropic');
    await storeEndpoint(endpoint);
    await dropEndpoint(endpoint.id);
    expect(await allEndpoints()).toEqual([]);
    const { signal } = new AbortController();
    const nothing = () => undefined;
    const ended = streamAnswer({ endpoint, key, prompt, signal, onText: nothing, onWait: nothing });
    expect(await ended).toMatchObject({ end: 'not-allowed' });
    expect(server.received).toEqual([]);
  });

  it.each([301, 302, 307, 308])(
    'a redirect (%i) carries neither prompt nor key elsewhere',
    async (status) => {
      const other = await startAnswerServer(streaming(wholeStream('anthropic')));
      const server = await startAnswerServer(refusing(status, '', { location: `${other.base}/v1/messages` }));
      expect(await answerOf(server)).toMatchObject({ text: '', end: 'unreachable' });
      expect(other.received).toEqual([]);
    },
  );
});
