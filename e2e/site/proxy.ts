import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Leads every `CONNECT host:443` to the practice server: Firefox has no host-resolver-rules. */
export async function startProxy(target: number, wanted: number): Promise<Proxy> {
  const open = new Set<Duplex>();
  const keep = (socket: Duplex) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on('connection', keep);
  server.on('connect', (_request, near: Duplex, head: Buffer) => {
    const far = connect(target, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) far.write(head);
      near.pipe(far).pipe(near);
    });
    keep(far);
    far.once('close', () => near.destroy());
    near.once('close', () => far.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
