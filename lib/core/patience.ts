import { second } from './words.ts';

/** One look at an awaited reply. */
export interface Look {
  /** Milliseconds since 1970. */
  at: number;
  /** How much of the answer there is: characters; 0 while there is no reply. */
  length: number;
  /** How much the reply shows beside its text, such as tools at work and thinking: any number that changes with it. */
  activity: number;
  /** Whether the tab was hidden at any time since the look before: browsers then look once a minute only. */
  hidden: boolean;
}

/** What was seen of an awaited reply up to now. */
export interface Patience {
  readonly last: Look;
  /** When the prompt was sent. Milliseconds since 1970. */
  readonly sentAt: number;
  /** How long nothing changed while somebody was looking. Milliseconds. */
  readonly quiet: number;
  readonly stalled: boolean;
}

export type Stall = { type: 'stalled'; phase: 'no-reply' | 'no-growth' } | { type: 'going-on' };

/** How long is too long. Milliseconds. Tools and thinking are quiet too, but they show. */
const limits = { 'no-reply': 30 * second, 'no-growth': 60 * second };

/** What is drawn right after a send is the frame of the reply, not its life. Milliseconds. */
const frameTime = 2 * second;

/**
 * The longest that two looks can be apart without the machine having slept in between: once a second, with a busy page;
 * once a minute in a hidden tab (Chromium 156). Milliseconds.
 */
const longestGap = { visible: 5 * second, hidden: 65 * second };

/** A prompt was sent: the first look counts from here. */
export function startPatience(look: Look): Patience {
  return { last: look, sentAt: look.at, quiet: 0, stalled: false };
}

/** Pure: what was not looked at is not counted, so that a machine that slept finds no stall when it wakes. */
export function lookAgain(before: Patience, look: Look): { patience: Patience; found: Stall | null } {
  const { last, sentAt } = before;
  const isFrame = look.length === 0 && look.at - sentAt <= frameTime;
  const isAlive = !isFrame && (look.length !== last.length || look.activity !== last.activity);
  if (isAlive) {
    const patience = { last: look, sentAt, quiet: 0, stalled: false };
    return { patience, found: before.stalled ? { type: 'going-on' } : null };
  }
  const gap = look.at - last.at;
  const isWatched = gap >= 0 && gap <= (look.hidden ? longestGap.hidden : longestGap.visible);
  const quiet = before.quiet + (isWatched ? gap : 0);
  const phase = look.length === 0 ? 'no-reply' : 'no-growth';
  // A look right after waking shows what was there before: the page gets until the next one.
  const isStall = isWatched && quiet >= limits[phase];
  const patience = { last: look, sentAt, quiet, stalled: before.stalled || isStall };
  return { patience, found: isStall && !before.stalled ? { type: 'stalled', phase } : null };
}
