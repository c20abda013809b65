import type { Filled } from '../core/insertion.ts';
import type { Filler } from '../messaging/to-page.ts';
import { findFocused, findKnown, findOnly } from './fill-find.ts';
import { readAnyComposer } from './fill-read.ts';
import { settled, type Way, waysInto } from './fill-ways.ts';

/** Between two looks for a composer that is not there yet. Milliseconds. */
const lookAgain = 100;
/** A composer that no selector knows is guessed only when this much of the patience is used up. */
const guessAfter = 2 / 3;
/** Editors draw what they took within this. Milliseconds. */
const drawing = 300;
/** Start-up and draft restore of a page wipe what is written early. Milliseconds; measured on TipTap and ProseMirror. */
const settlingTime = 600;

/** What is offered to the background in another assistant's page. One a page: it knows what it has done. */
export function openFiller(page: Document): Filler {
  const done = new Map<string, Promise<Filled>>();
  return {
    find: (selectors, patience) => awaitComposer(page, selectors, patience),
    fill: (job, selectors, text) => {
      const known = done.get(job) ?? fillComposer(page, selectors, text.replace(/\r\n?/g, '\n'));
      done.set(job, known);
      return known;
    },
    outcome: (job) => done.get(job) ?? null,
  };
}

async function awaitComposer(
  page: Document,
  selectors: readonly string[],
  patience: number,
): Promise<boolean> {
  // By the clock: in a tab that is not looked at a timer rings once a second.
  const from = performance.now();
  for (;;) {
    const waited = performance.now() - from;
    const mayGuess = waited >= patience * guessAfter;
    if (findKnown(page, selectors) || (mayGuess && guess(page, selectors))) return true;
    if (waited >= patience) return false;
    await settled(lookAgain);
  }
}

/** Without selectors the person has shown the place, by being in it. */
function guess(page: Document, selectors: readonly string[]): HTMLElement | undefined {
  return (selectors.length === 0 && findFocused(page)) || findOnly(page);
}

/**
 * Puts a text into the composer, which must be empty, and reads it back, at once and once more after the page has
 * settled. Nothing is ever sent or written over.
 */
async function fillComposer(page: Document, selectors: readonly string[], text: string): Promise<Filled> {
  const isKnown = findKnown(page, selectors) !== undefined;
  // An editor may be mounted anew; one that was guessed stays the guess.
  const guessed = isKnown ? undefined : guess(page, selectors);
  const find = () => (isKnown ? findKnown(page, selectors) : guessed);
  const box = find();
  if (!box) return { ok: false, why: 'composer-not-found' };
  const before = readAnyComposer(box);
  if (before !== text && before.trim() !== '') return { ok: false, why: 'composer-not-empty' };
  const isDone = before === text || (await writeSomehow(page, find, text));
  return isDone ? { ok: true, characters: text.length } : { ok: false, why: 'differs' };
}

type Find = () => HTMLElement | undefined;

async function writeSomehow(page: Document, find: Find, text: string): Promise<boolean> {
  const attempt = openAttempt(page, find, text);
  const box = find();
  const ways = box ? waysInto(box) : [];
  for (const way of ways) {
    let outcome = await attempt.by(way);
    // A page that was still starting has started now.
    if (outcome === 'wiped') outcome = await attempt.by(way);
    if (outcome === 'exact') return true;
    if (outcome === 'busy') return false;
  }
  await attempt.tidy(ways[0]);
  return false;
}

/** `wiped`: it stood there and was taken back; `busy`: what stands there is neither ours nor nothing. */
type Outcome = 'exact' | 'differs' | 'wiped' | 'busy';

function openAttempt(page: Document, find: Find, text: string) {
  const read = () => {
    const box = find();
    return box ? readAnyComposer(box) : '';
  };
  /** What our last try left there. */
  let left = '';
  const isOurs = (stands: string) => stands.trim() === '' || stands === left;
  const by = async (way: Way): Promise<Outcome> => {
    const box = find();
    if (!box) return 'wiped';
    if (!isOurs(read())) return 'busy';
    await way(box, text);
    left = await readWhenDrawn(read, text);
    if (left !== text) return 'differs';
    const person = watchPerson(page);
    await settled(settlingTime);
    const stayed = read();
    // What the person typed around it is theirs; what is gone after they did something, they have sent.
    if (person.wasThere() || stayed.includes(text)) return 'exact';
    return stayed.trim() === '' ? 'wiped' : 'busy';
  };
  /** Takes away what is not the text, as long as nobody has touched it. */
  const tidy = async (way: Way | undefined) => {
    const box = find();
    if (box && way && left !== '' && read() === left) await way(box, '');
  };
  return { by, tidy };
}

async function readWhenDrawn(read: () => string, text: string): Promise<string> {
  const from = performance.now();
  for (;;) {
    await settled(50);
    const stands = read();
    if (stands === text || performance.now() - from >= drawing) return stands;
  }
}

/** Whether somebody does something on the page meanwhile. */
function watchPerson(page: Document): { wasThere(): boolean } {
  let wasThere = false;
  const controller = new AbortController();
  const note = ({ isTrusted }: Event) => {
    wasThere ||= isTrusted;
  };
  for (const event of ['keydown', 'pointerdown'])
    page.addEventListener(event, note, { capture: true, signal: controller.signal });
  return {
    wasThere: () => {
      controller.abort();
      return wasThere;
    },
  };
}
