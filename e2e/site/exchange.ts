import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';

type Headers = Record<string, string | readonly string[]>;

/** One request and its answer, the same for HTTP/2 and HTTP/1.1. */
export class Exchange {
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  readonly #request: Http2ServerRequest;
  readonly #response: Http2ServerResponse;

  constructor(request: Http2ServerRequest, response: Http2ServerResponse) {
    const authority = request.authority || request.headers.host || 'localhost';
    this.host = authority.replace(/:\d+$/, '').toLowerCase();
    this.method = request.method;
    this.url = new URL(request.url, `https://${this.host}`);
    this.#request = request;
    this.#response = response;
    // A browser may leave at any moment; writing to it afterwards is no error of ours.
    response.on('error', () => undefined);
    request.on('error', () => undefined);
  }

  get path(): string {
    return this.url.pathname;
  }

  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  cookie(name: string): string | undefined {
    const pairs = (this.header('cookie') ?? '').split(/;\s*/);
    return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  }

  async text(): Promise<string> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#request) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks).toString('utf8');
  }

  /** Fields of a JSON body; an empty record when it is not JSON. */
  async fields(): Promise<Record<string, unknown>> {
    const text = await this.text();
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }

  reply(status: number, headers: Headers, body: string | Uint8Array = ''): void {
    if (this.gone) return;
    this.#response.writeHead(status, headers as Record<string, string>);
    this.#response.end(body);
  }

  json(status: number, body: unknown, headers: Headers = {}): void {
    this.reply(status, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  }

  redirect(location: string, headers: Headers = {}): void {
    this.reply(302, { location, ...headers });
  }

  open(headers: Headers): void {
    if (this.gone) return;
    this.#response.writeHead(200, headers as Record<string, string>);
  }

  write(chunk: string): void {
    if (!this.gone) this.#response.write(chunk);
  }

  end(trailers: Record<string, string> = {}): void {
    if (this.gone) return;
    this.#response.addTrailers(trailers);
    this.#response.end();
  }

  get gone(): boolean {
    return this.#response.destroyed || this.#response.writableEnded;
  }

  /** Aborted as soon as the browser has left or the answer has ended. */
  get left(): AbortSignal {
    const controller = new AbortController();
    this.#response.once('close', () => controller.abort());
    if (this.gone) controller.abort();
    return controller.signal;
  }

  /** A real reset of this one request. */
  reset(): void {
    // Destroying forces the RST out; `close(code)` ends the stream politely first when nothing is queued.
    if (this.#request.httpVersionMajor === 2) this.#request.stream.destroy(new Error('Practice reset'));
    else this.#request.socket.destroy();
  }

  /** The whole connection goes, as when a server dies. */
  hangUp(): void {
    if (this.#request.httpVersionMajor === 2) this.#request.stream.session?.destroy();
    else this.#request.socket.destroy();
  }
}
