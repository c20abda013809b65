import { stopButton } from '../assistants/claude-composer.ts';
import { replySelectors } from '../assistants/claude-replies.ts';
import type { Stall } from '../core/patience.ts';
import { second } from '../core/words.ts';
import { lastMatch } from './last-match.ts';
import { lastPromptRow, promptIn } from './prompt-row.ts';
import { lengthOf } from './reply-length.ts';
import { watchStall } from './watch-stall.ts';

/**
 * How often a reply that is awaited is looked at: a silence is told within a second of its threshold, timers' delays
 * included (1,004 ms were seen with a look a second). Milliseconds; no timer runs while nothing is awaited.
 */
const look = 0.9 * second;

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

/** A reply that began. */
interface Reply {
  readonly row: Element;
  /** What it stood under then: by its end the person may have opened the box that changes its prompt. */
  readonly prompt: string | undefined;
  /** When the first of the looks in a row found it ended. Milliseconds. */
  quietSince?: number | undefined;
  hasEnded?: boolean;
}

/** What is told of a reply: where it stands, under which prompt, and whether it stalls. */
type Told = { type: 'reply-began' | 'reply-ended'; prompt: string | undefined } | Stall;

/**
 * Watches for the reply to a sent prompt by its length alone; its words are never read.
 * The watch runs while `isAwaited`. A reply counts as ended when two looks in a row find it so: a failure that follows its last
 * token is then seen first.
 */
export function watchReply(
  page: Document,
  signal: AbortSignal,
  isAwaited: () => boolean,
  told: (event: Told) => void,
): ReplyWatch {
  let before = { ...shownNow(page), length: 0 };
  let reply: Reply | undefined;

  const forget = () => {
    reply = undefined;
    stall.begin();
  };
  const newRow = () => {
    const row = lastReply(page);
    const isNew = row !== undefined && (row !== before.row || lengthOf(row) !== before.length);
    return isNew ? row : undefined;
  };
  const isOpen = () => isAwaited() && !reply?.hasEnded;
  const stall = watchStall(page, signal, isOpen, newRow, told);
  /** An older reply may have been the last one for a while. One that failed and is drawn anew is no other. */
  const isAnother = (row: Element, known: Reply) =>
    row !== known.row && isAwaited() && lastPrompt(page) !== known.prompt;
  const check = (isLast = false) => {
    const row = newRow();
    if (!row || lengthOf(row) === 0) return;
    if (!reply || isAnother(row, reply)) {
      reply = { row, prompt: lastPrompt(page) };
      told({ type: 'reply-began', prompt: reply.prompt });
    }
    if (reply.hasEnded || !isQuiet(page, row, reply, isLast)) return;
    reply.hasEnded = true;
    told({ type: 'reply-ended', prompt: reply.prompt });
    if (isAwaited()) told({ type: 'reply-ended', prompt: lastPrompt(page) });
  };
  const expect = watchWhile(signal, isAwaited, () => {
    check();
    stall.look();
  });
  return {
    mark: () => {
      // There is no second look at a reply that ended a moment ago.
      if (isAwaited()) check(true);
      before = shownNow(page);
      forget();
    },
    forget,
    newPrompt: () => {
      const row = lastPromptRow(page);
      return row && row !== before.prompt ? promptIn(row) : undefined;
    },
    expect,
    check,
  };
}

/** The newest reply and prompt that stand there. */
function shownNow(page: Document) {
  const row = lastReply(page);
  return { row, length: row ? lengthOf(row) : 0, prompt: lastPromptRow(page) };
}

/** Whether a second look finds it ended, or the only one, where there is none after it. */
function isQuiet(page: Document, row: Element, reply: Reply, isLast: boolean): boolean {
  const now = performance.now();
  const since = isRunning(page, row) ? undefined : (reply.quietSince ?? now);
  reply.quietSince = since;
  return since !== undefined && (isLast || now - since >= look / 2);
}

/** Looks once a second while something is awaited; gives what starts it. */
function watchWhile(signal: AbortSignal, isAwaited: () => boolean, work: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', stop);
  return () => {
    timer ??= setInterval(() => (isAwaited() ? work() : stop()), look);
  };
}

function lastReply(page: Document): Element | undefined {
  return lastMatch(page.documentElement, replySelectors.row);
}

function lastPrompt(page: Document): string | undefined {
  const row = lastPromptRow(page);
  return row && promptIn(row);
}

function isRunning(page: Document, row: Element): boolean {
  const streams =
    row.matches(replySelectors.streaming) || row.querySelector(replySelectors.streaming) !== null;
  return streams || page.querySelector(stopButton) !== null;
}
