import type { NoticeContent } from '../messaging/to-notice.ts';
import { dress } from './style.ts';
import { openVoice } from './voice.ts';

/** No element of claude.ai's has this name. */
export const hostName = 'lifeboat-notice';

interface Wishes {
  open(): Promise<void>;
  copy(): Promise<void>;
  dismiss(): Promise<void>;
}

export type Card = ReturnType<typeof openCard>;

/**
 * The notice's elements, in a closed shadow root outside of what the app draws: the page can neither see into it nor
 * click there, and none of its styles reach it. Focus goes there only when a person moves it.
 */
export function openCard(document: Document, content: NoticeContent, wishes: Wishes) {
  const host = document.createElement(hostName);
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const parts = partsIn(document);
  const { card, line, open, copy, dismiss } = parts;
  const speak = openVoice(card);
  root.append(card);
  onClick(open, wishes.open);
  onClick(copy, wishes.copy);
  onClick(dismiss, wishes.dismiss);
  keepKeys(root);
  const giveBack = watchFocus(root);
  draw(parts, content);
  return {
    host,
    card,
    /** Changes its words without a sound: what is wrong was announced. */
    draw: (now: NoticeContent) => draw(parts, now),
    announce: () => speak(line.textContent ?? ''),
    /** What came of a click. */
    say: (words: string) => {
      line.textContent = words;
      speak(words);
    },
    remove: () => {
      giveBack();
      host.remove();
    },
  };
}

function partsIn(document: Document) {
  const mark = make(document, 'span', 'mark');
  mark.setAttribute('aria-hidden', 'true');
  mark.textContent = '◣';
  const parts = {
    card: make(document, 'div', 'card new'),
    line: make(document, 'p', 'said'),
    open: make(document, 'button', 'primary'),
    copy: make(document, 'button', 'quiet'),
    dismiss: make(document, 'button', 'dismiss'),
  };
  const { card, line, open, copy, dismiss } = parts;
  card.setAttribute('role', 'group');
  card.append(mark, line, open, copy, dismiss);
  // It appears once: put back on the page, it is simply there.
  card.addEventListener('animationend', () => card.classList.remove('new'));
  return parts;
}

function make<Name extends 'p' | 'div' | 'span' | 'button'>(document: Document, name: Name, kind: string) {
  const made = document.createElement(name);
  made.className = kind;
  return made;
}

function draw({ card, line, open, copy, dismiss }: ReturnType<typeof partsIn>, now: NoticeContent): void {
  card.lang = now.locale;
  card.dir = now.direction;
  card.setAttribute('aria-label', now.name);
  // What came of a click stays until there is something new to say.
  if (card.dataset.said !== now.said) line.textContent = now.said;
  card.dataset.said = now.said;
  open.textContent = now.open;
  open.hidden = now.url === null;
  copy.textContent = now.copy;
  dismiss.textContent = '×';
  dismiss.setAttribute('aria-label', now.dismiss);
}

/** Only a person's own click counts. */
function onClick(button: HTMLButtonElement, act: () => Promise<void>): void {
  button.type = 'button';
  button.addEventListener('click', (event) => {
    if (event.isTrusted) void act();
  });
}

/** What is pressed in here is not for the page's shortcuts. */
function keepKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
}

/** Remembers where the focus came from; what is returned gives it back, if it is in here. */
function watchFocus(root: ShadowRoot): () => void {
  let before: EventTarget | null = null;
  root.addEventListener('focusin', (event) => {
    before = (event as FocusEvent).relatedTarget ?? before;
  });
  return () => {
    if (root.activeElement && before instanceof HTMLElement) before.focus();
  };
}
