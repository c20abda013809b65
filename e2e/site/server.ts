import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { answerAssistant, assistantHosts } from './assistants-server.ts';
import { makeCertificate } from './certificate.ts';
import { answerClaude } from './claude-server.ts';
import { answerEndpoint, endpointHosts } from './endpoint-server.ts';
import { Exchange } from './exchange.ts';
import { startProxy } from './proxy.ts';
import type { Scene, Site } from './scene.ts';
import { answerStatus, statusHosts } from './status-server.ts';
import { answerTargetStatus, targetStatusHosts } from './target-status-server.ts';
import { newWorld, note, type World } from './world.ts';

export interface SiteOptions {
  /** A bar on the practice claude.ai pages to switch the scene by hand. */
  controlBar?: boolean;
  /** 0, the default, takes any free port. */
  port?: number;
  proxyPort?: number;
}

export async function startSite(scene: Partial<Scene> = {}, options: SiteOptions = {}): Promise<Site> {
  const world = newWorld(scene, options.controlBar ?? false);
  const first = world.scene;
  const server = createSecureServer({ ...(await makeCertificate()), allowHTTP1: true });
  const sockets = listenTo(server, world);
  const port = await listening(server, options.port ?? 0);
  const proxy = await startProxy(port, options.proxyPort ?? 0);
  return {
    port,
    proxyPort: proxy.port,
    get scene() {
      return world.scene;
    },
    requests: world.requests,
    received: world.received,
    change: (part) => change(world, part),
    reset: () => reset(world, first),
    close: async () => {
      reset(world, first);
      await proxy.close();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listenTo(server: Http2SecureServer, world: World): Set<TLSSocket> {
  const sockets = new Set<TLSSocket>();
  server.on('secureConnection', (socket: TLSSocket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('sessionError', () => undefined);
  server.on('request', (request, response) => {
    const exchange = new Exchange(request, response);
    note(world, exchange);
    answer(exchange, world).catch((error: unknown) => {
      exchange.reply(500, { 'content-type': 'text/plain', 'x-practice-bug': '1' }, String(error));
      process.stderr.write(`practice site: ${exchange.method} ${exchange.url.href}: ${String(error)}\n`);
    });
  });
  return sockets;
}

async function answer(exchange: Exchange, world: World): Promise<void> {
  if (exchange.host === 'claude.ai') await answerClaude(exchange, world);
  else if (statusHosts.includes(exchange.host)) answerStatus(exchange, world);
  else if (targetStatusHosts.includes(exchange.host)) answerTargetStatus(exchange, world);
  else if (assistantHosts.includes(exchange.host)) await answerAssistant(exchange, world);
  else if (endpointHosts.includes(exchange.host)) await answerEndpoint(exchange, world);
  else exchange.reply(404, { 'content-type': 'text/plain' }, 'No such host on the practice site');
}

function listening(server: Http2SecureServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function change(world: World, part: Partial<Scene>): void {
  world.scene = { ...world.scene, ...part };
}

function reset(world: World, first: Scene): void {
  world.scene = first;
  world.conversations.clear();
  world.requests.length = 0;
  world.received.length = 0;
}
