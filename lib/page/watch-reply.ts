import { stopButton } from '../assistants/claude-composer.ts';
import { replySelectors } from '../assistants/claude-replies.ts';
import { second } from '../core/words.ts';
import { lastPromptRow, promptIn } from './prompt-row.ts';

/** How often a reply that is awaited is looked at. Milliseconds; no timer runs while nothing is awaited. */
const look = 1 * second;

export interface ReplyWatch {
  /** A prompt is about to be sent: only another reply than the one that is there now will be its own. */
  mark(): void;
  /** Its reply is awaited: look at it until it is not. */
  expect(): void;
  /** The page stands elsewhere: what was seen of a reply there says nothing here. */
  forget(): void;
  /** The words of the prompt that the page shows since the mark, if it shows one. */
  newPrompt(): string | undefined;
  /** Looks at the reply now, awaited or not. */
  check(): void;
}

/**
 * Watches for the reply to a sent prompt by its length alone; its words are never read.
 * The watch runs while `isAwaited`. A reply counts as ended when two looks in a row find it so: a failure that follows its last
 * token is then seen first.
 */
export function watchReply(
  page: Document,
  signal: AbortSignal,
  isAwaited: () => boolean,
  told: (phase: 'began' | 'ended', prompt: string | undefined) => void,
): ReplyWatch {
  let before = { row: lastReply(page), length: 0, prompt: lastPromptRow(page) };
  let hasBegun = false;
  let hasEnded = false;
  let quietSince: number | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const forget = () => {
    hasBegun = false;
    hasEnded = false;
    quietSince = undefined;
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const check = () => {
    const row = lastReply(page);
    const isNew = row !== undefined && (row !== before.row || lengthOf(row) !== before.length);
    if (!isNew || hasEnded || lengthOf(row) === 0) return;
    if (!hasBegun) told('began', lastPrompt(page));
    hasBegun = true;
    if (isRunning(page, row)) quietSince = undefined;
    else if (quietSince === undefined) quietSince = performance.now();
    else if (performance.now() - quietSince >= look / 2) {
      hasEnded = true;
      told('ended', lastPrompt(page));
    }
  };
  signal.addEventListener('abort', stop);
  return {
    mark: () => {
      const row = lastReply(page);
      before = { row, length: row ? lengthOf(row) : 0, prompt: lastPromptRow(page) };
      forget();
    },
    forget,
    newPrompt: () => {
      const row = lastPromptRow(page);
      return row && row !== before.prompt ? promptIn(row) : undefined;
    },
    expect: () => {
      timer ??= setInterval(() => (isAwaited() ? check() : stop()), look);
    },
    check,
  };
}

function lastReply(page: Document): Element | undefined {
  return [...page.querySelectorAll(replySelectors.row)].at(-1);
}

function lastPrompt(page: Document): string | undefined {
  const row = lastPromptRow(page);
  return row && promptIn(row);
}

function lengthOf(row: Element): number {
  let length = 0;
  for (const part of row.querySelectorAll(replySelectors.text)) length += part.textContent?.length ?? 0;
  return length;
}

function isRunning(page: Document, row: Element): boolean {
  const streams =
    row.matches(replySelectors.streaming) || row.querySelector(replySelectors.streaming) !== null;
  return streams || page.querySelector(stopButton) !== null;
}
