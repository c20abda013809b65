import * as z from 'zod/mini';
import { Text } from './save.ts';

/** One message of a conversation as the page shows it. */
export const Turn = z.strictObject({
  role: z.enum(['user', 'assistant']),
  markdown: Text,
  /** False where an answer was broken off, or was still coming. */
  complete: z.boolean(),
  /** What was attached, or made beside the conversation: by name, as its content is not there. */
  files: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(100)),
  /** Which message of the conversation it is, counted from 0; null where the page does not say. */
  index: z.nullable(z.int().check(z.nonnegative())),
});
export type Turn = z.infer<typeof Turn>;

/** More than anybody scrolls through. */
export const Turns = z.array(Turn).check(z.maxLength(10_000));

/** What the reader of the whole reads beside the messages, in the person's language. */
export interface ConversationWords {
  intro: string;
  /** Of the last message. */
  unanswered: string;
  cutOff: string;
  leftOut(count: number): string;
  notRead(count: number): string;
  files(names: readonly string[]): string;
  codeLeftOut(lines: number): string;
}

/** What goes to the next assistant: the messages before the prompt, the prompt, and an answer to it that broke off. */
export interface Carried {
  history: readonly Turn[];
  /** Messages between the last of them and the prompt that were not on the page. */
  unread: number;
  prompt: string;
  begun: readonly Turn[];
}

/**
 * What another assistant takes without an account, in characters: about 8,000 tokens of English. Above it the whole is
 * better carried as a file (facts of 2026-10).
 */
export const longestContext = 30_000;

/** Two looks at one conversation, between which somebody scrolled: each message once, the newer look's where both have it. */
export function joinLooks(before: readonly Turn[], now: readonly Turn[]): Turn[] {
  // Without numbers nobody can tell what is the same.
  if ([...before, ...now].some(({ index }) => index === null)) return [...now];
  const byIndex = new Map([...before, ...now].map((turn) => [turn.index, turn]));
  return [...byIndex.values()].toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0));
}

/** Sets the prompt apart from the messages before it: the page shows it too when it was sent and not answered. */
export function carry(turns: readonly Turn[], prompt: string): Carried {
  const at = turns.findLastIndex(({ role }) => role === 'user');
  const sent = turns[at];
  if (!sent || squashed(sent.markdown) !== squashed(prompt)) {
    return { history: turns, unread: 0, prompt, begun: [] };
  }
  const unread = unreadBefore(turns[at - 1], sent);
  return { history: turns.slice(0, at), unread, prompt, begun: turns.slice(at + 1) };
}

/** The page's own rows lose blanks and marks of the editor. */
const squashed = (text: string): string => text.replace(/[\s*_`~]+/g, '');

/** How many messages were not on the page: before the first, and between those that were. */
export function countUnread(turns: readonly Turn[]): number {
  return turns.reduce((sum, turn, at) => sum + unreadBefore(turns[at - 1], turn), 0);
}

function unreadBefore(before: Turn | undefined, { index }: Turn): number {
  if (index === null || before?.index === null) return 0;
  return Math.max(0, index - (before?.index ?? -1) - 1);
}

/** The conversation as Markdown, with the messages of the history that `isChosen`. What is missing is said in its place. */
export function asMarkdown(
  carried: Carried,
  isChosen: (turn: Turn) => boolean,
  words: ConversationWords,
): string {
  const { history, prompt, begun } = carried;
  const chosen = history.filter(isChosen);
  const mark = markersFor([prompt, ...[...chosen, ...begun].map(({ markdown }) => markdown)]);
  const named = [...new Set([...history, ...begun].flatMap(({ files }) => files))];
  const said = (turn: Turn) => `${mark(names[turn.role])}\n${spoken(turn, words)}`;
  return [
    words.intro,
    ...(named.length > 0 ? [`[${words.files(named)}]`] : []),
    ...historyLines(carried, isChosen, said, words),
    `${mark(`${names.user} (${words.unanswered})`)}\n${balanced(prompt)}`,
    ...begun.filter(({ markdown }) => markdown !== '').map(said),
  ].join('\n\n');
}

/** Every model reads these, whatever the language. */
const names = { user: 'User', assistant: 'Claude' } as const;

function historyLines(
  { history, unread: unreadLast }: Carried,
  isChosen: (turn: Turn) => boolean,
  said: (turn: Turn) => string,
  words: ConversationWords,
): string[] {
  const lines: string[] = [];
  let leftOut = 0;
  let unread = 0;
  const tellMissing = () => {
    if (unread > 0) lines.push(`[${words.notRead(unread)}]`);
    if (leftOut > 0) lines.push(`[${words.leftOut(leftOut)}]`);
    leftOut = 0;
    unread = 0;
  };
  for (const [at, turn] of history.entries()) {
    unread += unreadBefore(history[at - 1], turn);
    if (!isChosen(turn)) {
      leftOut += 1;
      continue;
    }
    tellMissing();
    lines.push(said(turn));
  }
  unread += unreadLast;
  tellMissing();
  return lines;
}

function spoken({ markdown, complete }: Turn, words: ConversationWords): string {
  return complete ? balanced(markdown) : `${balanced(markdown)}\n\n(${words.cutOff})`;
}

/** Role markers that no message has at the start of a line, lengthened as a code fence is. */
function markersFor(texts: readonly string[]): (name: string) => string {
  const isTaken = (start: string) => texts.some((text) => `\n${text}`.includes(`\n${start}`));
  if (!isTaken('## User') && !isTaken('## Claude')) return (name) => `## ${name}`;
  let line = '===';
  while (isTaken(`${line} User`) || isTaken(`${line} Claude`)) line += '=';
  return (name) => `${line} ${name} ${line}`;
}

/** A text whose last code fence is closed: what follows must not become part of its code. */
export function balanced(text: string): string {
  const open = openFence(text);
  return open === undefined ? text : `${text}\n${open}`;
}

function openFence(text: string): string | undefined {
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const [, fence = '', rest = ''] = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === '') continue;
    if (open === undefined) {
      // A line of `code` is none: the fence's own line has no more of its character.
      if (!rest.includes('`')) open = fence;
    } else if (fence.startsWith(open) && rest.trim() === '') open = undefined;
  }
  return open;
}
