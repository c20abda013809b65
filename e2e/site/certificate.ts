import { generate } from 'selfsigned';
import { assistantHosts } from './assistants-server.ts';
import { statusHosts } from './status-server.ts';
import { targetStatusHosts } from './target-status-server.ts';

const names = ['claude.ai', ...statusHosts, ...targetStatusHosts, ...assistantHosts, 'localhost'];

/** Made anew at each start and kept in memory, so that no private key is ever in the repository. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: 'Lifeboat practice site' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}
