import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Endpoint, ProtocolWord } from '../core/answer-endpoint.ts';

/** One request as a server of this computer got it. */
interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

type Answer = (response: ServerResponse, request: Received) => void;

export interface AnswerServer {
  base: string;
  received: Received[];
  /** How many are being answered now. */
  open(): number;
}

/** A server on this computer that answers each request in turn with the next of these, and then with the last. */
export async function startAnswerServer(...answers: [Answer, ...Answer[]]): Promise<AnswerServer> {
  const received: Received[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
    });
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const seen = { method, path: url, headers, body };
      received.push(seen);
      const answer = answers[Math.min(received.length, answers.length) - 1];
      answer?.(response, seen);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => close(server));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, received, open: () => open };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const eventStream = { 'content-type': 'text/event-stream' };

/** A status with a body, as a refusal. */
export const refusing =
  (status: number, body: unknown = '', headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** A whole stream, one write a byte where asked for. */
export const streaming =
  (stream: string, byByte = false): Answer =>
  (response) => {
    response.writeHead(200, eventStream);
    const bytes = Buffer.from(stream);
    if (!byByte) return void response.end(bytes);
    for (const byte of bytes) response.write(Buffer.of(byte));
    response.end();
  };

/** The beginning of a stream, after which nothing more comes. */
export const hanging =
  (stream: string): Answer =>
  (response) => {
    response.writeHead(200, eventStream);
    response.write(stream);
  };

/** The beginning of a stream, after which the connection is gone. */
export const resetting =
  (stream: string): Answer =>
  (response) => {
    response.writeHead(200, eventStream);
    response.write(stream, () => response.destroy());
  };

export const anEndpoint = (base: string, protocol: ProtocolWord = 'openai'): Endpoint => ({
  id: 'endpoint',
  name: 'Other',
  protocol,
  base,
  model: 'some/model',
  hasKey: true,
});
