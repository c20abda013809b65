import { savesEdit, userMessage } from '../assistants/claude-composer.ts';
import { second } from '../core/words.ts';
import { throttled } from './throttle.ts';

/** How long after its key the box of a message may take to go. Milliseconds. */
const keyLifetime = 5 * second;

export interface EditWatch {
  /** Reads now what has not been read yet. */
  flush(): void;
  /** The page drew something: a box that went away after its key was sent. */
  look(): void;
}

/** What is told of the box of this number. */
type Told = { box: number } & ({ type: 'edit' | 'edit-sent'; text: string } | { type: 'edit-closed' });

/** One box by its number, and what stood in it when its key was pressed. */
interface Box {
  readonly number: number;
  asked?: { text: string; at: number } | undefined;
}

/**
 * Watches the boxes in which sent messages are changed: plain text areas, of which several may be open. `asks` is called
 * before the page acts on the key or click that may send.
 */
export function watchEdit(
  page: Window,
  signal: AbortSignal,
  asks: () => void,
  told: (event: Told) => void,
): EditWatch {
  const { boxOf, mark, flush, look } = openBoxes(signal, told);
  const options = { capture: true, passive: true, signal };
  const wrote = ({ currentTarget }: Event) => {
    const area = areaAt(currentTarget);
    if (area) mark(area);
  };
  // Listened to where it happens, from the focus on: one more listener at every key in the composer would be felt.
  const focused = (target: EventTarget | null) => areaAt(target)?.addEventListener('input', wrote, options);
  const click = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const area = button?.closest(userMessage)?.querySelector('textarea');
    if (!button || !area) return;
    // Every button of the box may be the one that takes it away.
    flush();
    const box = boxOf(area);
    box.asked = undefined;
    if (!isSave(button)) return;
    asks();
    told({ type: 'edit-sent', box: box.number, text: area.value });
  };
  const key = (event: KeyboardEvent) => {
    const area = areaAt(event.target);
    if (!area || event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    flush();
    boxOf(area).asked = { text: area.value, at: performance.now() };
    asks();
  };
  page.addEventListener('focusin', ({ target }) => focused(target), options);
  focused(page.document.activeElement);
  page.addEventListener('click', click, options);
  page.addEventListener('keydown', key, options);
  return { flush, look };
}

/** The boxes that something was done in, until they are gone. */
function openBoxes(signal: AbortSignal, told: (event: Told) => void) {
  const boxes = new Map<HTMLTextAreaElement, Box>();
  let opened = 0;
  let written: HTMLTextAreaElement | undefined;
  const boxOf = (area: HTMLTextAreaElement): Box => {
    const box = boxes.get(area) ?? { number: ++opened };
    boxes.set(area, box);
    return box;
  };
  const { flush, mark } = throttled(
    signal,
    () => written && told({ type: 'edit', box: boxOf(written).number, text: written.value }),
  );
  return {
    boxOf,
    flush,
    /** There is something to read in this one. */
    mark(area: HTMLTextAreaElement) {
      if (area !== written) flush();
      written = area;
      mark();
    },
    look() {
      for (const [area, { number: box, asked }] of boxes) {
        if (area.isConnected) continue;
        flush();
        boxes.delete(area);
        const isSent = asked && performance.now() - asked.at <= keyLifetime;
        if (isSent) told({ type: 'edit-sent', box, text: asked.text });
        told({ type: 'edit-closed', box });
      }
    },
  };
}

function areaAt(target: EventTarget | null): HTMLTextAreaElement | undefined {
  return target instanceof HTMLTextAreaElement && target.closest(userMessage) ? target : undefined;
}

function isSave(button: HTMLButtonElement): boolean {
  const all = [...(button.closest(userMessage)?.querySelectorAll('button') ?? [])];
  const label = button.getAttribute('aria-label') ?? button.textContent ?? '';
  return savesEdit(label.trim(), all.at(-1) === button);
}
