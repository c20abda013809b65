import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { minute } from '../../lib/core/words.ts';
import type { Capture, History } from './history.ts';

/** Read on its own, so that the reader under test is not its own judge. */
const Body = z.object({ components: z.array(z.object({ name: z.string(), status: z.string() })) });

/** A folder of recorded `summary.json` answers, in the order of their names, each standing for so many minutes. */
export function readFolder(folder: string, every: number): History {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted();
  const start = Date.UTC(2026, 0, 1);
  const captures = files.map((file, index): Capture => {
    const body = readFileSync(join(folder, file), 'utf8');
    return { at: start + index * every * minute, httpStatus: 200, body, trouble: troubleIn(body) };
  });
  return { captures, end: start + files.length * every * minute };
}

function troubleIn(body: string): boolean | null {
  try {
    const { components } = Body.parse(JSON.parse(body));
    const claude = components.find(({ name }) => name === 'claude.ai');
    return claude ? claude.status !== 'operational' : null;
  } catch {
    // Not a summary: what claude.ai was like then, nobody knows.
    return null;
  }
}
