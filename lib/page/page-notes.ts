import { backoffKey, failuresInRow, limitEnd } from '../assistants/claude-notices.ts';

/** How many sends failed in a row by claude.ai's own count; 0 where it has none. `now`: milliseconds since 1970. */
export function failuresNoted(page: Document, now: number): number {
  return failuresInRow(storageOf(page)?.getItem(backoffKey) ?? '', now);
}

/** When the limit that claude.ai has noted ends, in milliseconds since 1970; undefined where none is on. */
export function limitNoted(page: Document, now: number): number | undefined {
  const storage = storageOf(page);
  for (let index = 0; index < (storage?.length ?? 0); index += 1) {
    const key = storage?.key(index) ?? '';
    const end = limitEnd(key, storage?.getItem(key) ?? '', now);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** A page whose site data is blocked has none, and throws. */
function storageOf(page: Document): Storage | undefined {
  try {
    return page.defaultView?.localStorage;
  } catch {
    return undefined;
  }
}
