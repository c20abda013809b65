import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Enough for a fresh profile of either browser; little enough to fill at once. */
const size = '300m';

/** A small file system in memory. */
export interface Disk {
  path: string;
  remove(): void;
}

/** Undefined where nothing may be mounted. */
export function mountDisk(): Disk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const path = mkdtempSync(join(tmpdir(), 'lifeboat-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]).status === 0;
  if (!mounted) rmSync(path, { recursive: true });
  return mounted ? { path, remove: () => unmount(path) } : undefined;
}

function unmount(path: string): void {
  spawnSync('umount', ['--lazy', path]);
  rmSync(path, { recursive: true, force: true });
}

/** Whether there can be one here. */
export function canMountDisk(): boolean {
  const disk = mountDisk();
  disk?.remove();
  return disk !== undefined;
}

/** Fills the file system to its last byte. */
export async function takeSpace(file: string): Promise<void> {
  const filler = await open(file, 'w');
  try {
    for (let step = 1 << 20; step >= 1; step >>= 4) await fillBy(filler, Buffer.alloc(step));
  } finally {
    await filler.close().catch(() => undefined);
  }
}

async function fillBy(file: Awaited<ReturnType<typeof open>>, chunk: Buffer): Promise<void> {
  for (;;) {
    const written = await file.write(chunk).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOSPC') throw error;
    });
    if (!written || written.bytesWritten < chunk.length) return;
  }
}

export function freeSpace(file: string): Promise<void> {
  return rm(file);
}
