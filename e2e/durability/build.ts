import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../browser/browser.ts';
import { productionBuild } from '../browser/profile.ts';

/** A copy of the production build in a folder of its own, for faults that lie in its files or in what they stand on. */
export interface Build {
  readonly path: string;
  /** Gives it a higher version, as an update does. */
  raiseVersion(): Promise<void>;
  /** Holds the permission for these sites from the start, which a person gives at the moment of use. */
  letInto(origins: readonly string[]): Promise<void>;
  version(): Promise<string>;
  remove(): Promise<void>;
}

/** What stands ahead of the product's own scripts. */
export interface Obstacle {
  script: string;
  ahead: readonly ('background.js' | 'content-scripts/claude.js')[];
}

export async function copyBuild(engine: BrowserName, obstacle?: Obstacle): Promise<Build> {
  const path = await mkdtemp(join(tmpdir(), 'lifeboat-build-'));
  await cp(productionBuild(engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), path, { recursive: true });
  for (const file of obstacle?.ahead ?? []) {
    const script = await readFile(join(path, file), 'utf8');
    await writeFile(join(path, file), `${obstacle?.script}\n${script}`);
  }
  return {
    path,
    raiseVersion: () => raiseVersion(join(path, 'manifest.json')),
    letInto: (origins) => letInto(join(path, 'manifest.json'), origins),
    version: async () => (await readManifest(join(path, 'manifest.json'))).version,
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

async function raiseVersion(file: string): Promise<void> {
  const manifest = await readManifest(file);
  await writeFile(file, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
}

async function letInto(file: string, origins: readonly string[]): Promise<void> {
  const manifest = await readManifest(file);
  const host_permissions = [...manifest.host_permissions, ...origins];
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions }));
}

async function readManifest(file: string): Promise<{ version: string; host_permissions: string[] }> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** A page of the extension turns the fault on and off over this channel. */
export const quotaChannel = 'lifeboat-e2e-quota';

/** While it is on, the database takes no write. */
export const quota: Obstacle = {
  ahead: ['background.js'],
  script: `{
    let isFull = false;
    const channel = new BroadcastChannel('${quotaChannel}');
    channel.addEventListener('message', ({ data }) => {
      if (typeof data !== 'boolean') return;
      isFull = data;
      channel.postMessage('done');
    });
    for (const way of ['put', 'add']) {
      const write = IDBObjectStore.prototype[way];
      IDBObjectStore.prototype[way] = function (...args) {
        if (isFull) throw new DOMException('No space left', 'QuotaExceededError');
        return write.apply(this, args);
      };
    }
  }`,
};

/** `storage.local` takes nothing, as when its own files are damaged. */
export const noJournal: Obstacle = {
  ahead: ['background.js', 'content-scripts/claude.js'],
  script: `{
    const refuse = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
    for (const each of [globalThis.chrome, globalThis.browser]) {
      if (each?.storage?.local) Object.defineProperty(each.storage.local, 'set', { value: refuse });
    }
  }`,
};
