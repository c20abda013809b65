import type { JSONContent } from '@tiptap/core';
import { deleteDatabase, readKey, writeKey } from './keyval.ts';

const debounce = 500;

export interface Draft {
  tipTapEditorState: JSONContent | null;
  attachments: unknown[];
}

/** claude.ai's own draft of one composer, with its key names and its 500 ms (facts §1.6). */
export class Drafts {
  readonly #suffix: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(suffix: string) {
    this.#suffix = suffix;
  }

  async load(): Promise<Draft | undefined> {
    const stored = await readKey(this.#key);
    if (typeof stored !== 'string') return undefined;
    return (JSON.parse(stored) as { state: Draft }).state;
  }

  saveSoon(draft: Draft): void {
    clearTimeout(this.#timer);
    const state = { ...draft, files: [], syncSourceUuids: [] };
    this.#timer = setTimeout(() => {
      void writeKey(this.#key, JSON.stringify({ state, version: 0, updatedAt: Date.now() }));
    }, debounce);
  }

  get #key(): string {
    return `store:chat-draft:${this.#suffix}`;
  }
}

/** "Try again" on the boot-error page opens `?cold`, and this is what it does (facts §0.8). */
export async function wipeEverything(): Promise<void> {
  localStorage.clear();
  await deleteDatabase();
}
