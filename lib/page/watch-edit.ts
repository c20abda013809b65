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

interface Told {
  wrote(text: string): void;
  /** Before the page acts on the key or click that may send. */
  asks(): void;
  sent(text: string): void;
  closed(): void;
}

/** Watches the boxes in which sent messages are changed: plain text areas, one at a time. */
export function watchEdit(page: Window, signal: AbortSignal, told: Told): EditWatch {
  const { reading, enter, isIn, leave } = openBox(signal, told);
  let asked: { area: HTMLTextAreaElement; text: string; at: number } | undefined;
  const options = { capture: true, passive: true, signal };
  const wrote = ({ currentTarget }: Event) => {
    const area = areaAt(currentTarget);
    if (!area) return;
    enter(area);
    reading.mark();
  };
  // Listened to where it happens, from the focus on: one more listener at every key in the composer would be felt.
  const focused = (target: EventTarget | null) => areaAt(target)?.addEventListener('input', wrote, options);
  const click = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const area = button?.closest(userMessage)?.querySelector('textarea');
    if (!button || !area) return;
    // Every button of the box may be the one that takes it away.
    reading.flush();
    asked = undefined;
    if (!isSave(button)) return;
    enter(area);
    leave();
    told.asks();
    told.sent(area.value);
  };
  const key = (event: KeyboardEvent) => {
    const area = areaAt(event.target);
    if (!area || event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    enter(area);
    reading.flush();
    asked = { area, text: area.value, at: performance.now() };
    told.asks();
  };
  page.addEventListener('focusin', ({ target }) => focused(target), options);
  focused(page.document.activeElement);
  page.addEventListener('click', click, options);
  page.addEventListener('keydown', key, options);
  return {
    flush: reading.flush,
    look: () => {
      if (!asked || asked.area.isConnected) return;
      if (performance.now() - asked.at <= keyLifetime) told.sent(asked.text);
      // Another box may be written in by now.
      if (isIn(asked.area)) leave();
      asked = undefined;
    },
  };
}

/** The box that is written in: another one is another text, though nobody tells how the first went. */
function openBox(signal: AbortSignal, told: Pick<Told, 'wrote' | 'closed'>) {
  let box: HTMLTextAreaElement | undefined;
  const reading = throttled(signal, () => box && told.wrote(box.value));
  return {
    reading,
    enter: (area: HTMLTextAreaElement) => {
      if (area !== box && box) {
        reading.flush();
        told.closed();
      }
      box = area;
    },
    isIn: (area: HTMLTextAreaElement) => area === box,
    leave: () => {
      box = undefined;
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
