import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';

export function extensionFlags(extension: string): string[] {
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}

/** What Chromium asks for by itself and no flag stops: sign-in, updates, autofill, spelling (seen, 156). */
const own = ['accounts.google.com', '*.googleapis.com', '*.gvt1.com'];

/** Leads every host name, but for what a test starts on this computer, to the practice server, and keeps the browser's own calls quiet. */
export function practiceFlags(port: number): string[] {
  const rules = [
    ...own.map((host) => `MAP ${host} ^NOTFOUND`),
    `MAP * 127.0.0.1:${port}`,
    'EXCLUDE 127.0.0.1',
  ];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
}

/** Chromium derives the id of an unpacked extension from its path; known before the worker runs. */
export async function unpackedId(extension: string): Promise<string> {
  const encoding = process.platform === 'win32' ? 'utf16le' : 'utf8';
  const hash = createHash('sha256').update(await realpath(extension), encoding);
  return hash.digest('hex').slice(0, 32).replaceAll(/./g, asLetter);
}

function asLetter(hexDigit: string): string {
  return String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(hexDigit, 16));
}
