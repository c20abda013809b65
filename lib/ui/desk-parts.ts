import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** Makes a part ready: when somebody opens it, and once. */
type Opener = () => ComponentType | Promise<ComponentType>;

/**
 * The part of the Desk that the page's address names behind its `#`; what is not among `others` is the kept texts. Null
 * until it is ready.
 */
export function openParts(kept: Opener, others: Record<string, Opener>) {
  const view = signal<ComponentType | null>(null);
  const opened = new Map<Opener, Promise<ComponentType>>();
  const named = () => others[location.hash] ?? kept;
  const open = async () => {
    const opener = named();
    const opening = opened.get(opener) ?? Promise.resolve(opener());
    opened.set(opener, opening);
    const ready = await opening;
    if (named() === opener) view.value = ready;
  };
  addEventListener('hashchange', () => void open());
  void open();
  return view;
}
