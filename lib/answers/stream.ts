import { createParser } from 'eventsource-parser';
import type { Endpoint } from '../core/answer-endpoint.ts';
import {
  type Problem,
  parseJson,
  problem,
  problemInStream,
  problemOf,
  waitBeforeRetry,
} from '../core/answer-problem.ts';
import { type Asked, protocolOf } from '../core/answer-protocol.ts';
import { type Ending, failed, type Reader, readerOf } from '../core/answer-stream.ts';
import { waitIn } from '../core/retry-after.ts';
import { fetchEndpoint, NotAllowed } from '../network/gate.ts';

/** One question to an endpoint. */
export interface Question {
  endpoint: Endpoint;
  /** '' where it needs none. */
  key: string;
  prompt: string;
  /** The person's Stop. */
  signal: AbortSignal;
  onText(text: string): void;
  /** Nothing came yet, and the same will be asked again in some seconds. */
  onWait(): void;
}

const stopped: Ending = { end: 'stopped', problem: null };

/** Asks, and gives the answer's text on as it comes. Never throws: whatever goes wrong is in the ending. */
export async function streamAnswer(question: Question): Promise<Ending> {
  for (let tries = 1; ; tries += 1) {
    let hasText = false;
    const onText = (text: string) => {
      hasText = true;
      question.onText(text);
    };
    const ending = await tryOnce({ ...question, onText });
    const wait = ending.problem && waitBeforeRetry(ending.problem, hasText, tries);
    if (wait === null) return ending;
    question.onWait();
    if (!(await passes(wait, question.signal))) return stopped;
  }
}

async function tryOnce(question: Question): Promise<Ending> {
  const { endpoint, key, prompt, signal } = question;
  const asked = protocolOf(endpoint).ask(endpoint, key, prompt);
  const answer = await send(asked, key, signal);
  if (signal.aborted) return stopped;
  return 'why' in answer ? failed(answer) : read(answer, question);
}

/** A good answer, or why there is none. */
export async function send(asked: Asked, key: string, signal: AbortSignal): Promise<Response | Problem> {
  const { url, headers, body } = asked;
  try {
    const method = body === null ? 'GET' : 'POST';
    const response = await fetchEndpoint(url, { method, headers, body, signal });
    if (response.ok) return response;
    const wait = waitIn(response.headers.get('retry-after'), Date.now(), Date.parse);
    return problemOf(response.status, await response.text(), wait, key);
  } catch (error) {
    return problem(error instanceof NotAllowed ? 'not-allowed' : 'unreachable');
  }
}

async function read(response: Response, { endpoint, key, signal, onText }: Question): Promise<Ending> {
  const reader = readerOf(protocolOf(endpoint), key);
  const stream = response.body?.getReader();
  if (!stream) return reader.ending();
  try {
    const beginning = await follow(stream, reader, onText);
    if (signal.aborted) return stopped;
    return tidy(reader, problemInStream(parseJson(beginning), key));
  } catch {
    return signal.aborted ? stopped : tidy(reader, problem('broken-off'));
  } finally {
    // What is over need not be sent to the end.
    stream.cancel().catch(() => undefined);
  }
}

/** What the protocol itself said of the end comes first. */
function tidy(reader: Reader, otherwise: Problem | undefined): Ending {
  const ending = reader.ending();
  const isSaid = ending.problem?.why !== 'broken-off' && ending.problem?.why !== 'wrong-shape';
  return isSaid || !otherwise ? ending : failed(otherwise);
}

/** Kept of a body that is no stream of events, to see whether it tells of an error. Characters. */
const longestBeginning = 20_000;
/** One event of any protocol is far shorter. Characters. */
const longestEvent = 2_000_000;

/** Reads to the end, gives the text on, and returns how the body began. */
async function follow(
  stream: ReadableStreamDefaultReader<Uint8Array>,
  reader: Reader,
  onText: (text: string) => void,
): Promise<string> {
  let beginning = '';
  let isEnded = false;
  const parser = createParser({
    maxBufferSize: longestEvent,
    onEvent({ data }) {
      if (reader.isOver() || (isEnded && !isWhole(data))) return;
      const text = reader.take(data);
      if (text !== '') onText(text);
    },
  });
  const decoder = new TextDecoder();
  while (!reader.isOver() && !isEnded) {
    const { done, value } = await stream.read();
    isEnded = done;
    const chunk = decoder.decode(value, { stream: !done });
    if (beginning.length < longestBeginning) beginning += chunk;
    // Some servers leave out the blank line behind their last event.
    parser.feed(done ? `${chunk}\n\n` : chunk);
  }
  return beginning;
}

/** An event whose stream ended in the middle of it says nothing. */
function isWhole(data: string): boolean {
  return parseJson(data) !== undefined || data === '[DONE]';
}

/** False where it was stopped before. */
function passes(wait: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), wait);
    const stop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}
