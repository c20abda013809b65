import type { KeptHistory } from '../browser/kept.ts';
import { markersIn } from './texts.ts';

/** How long a text has to stand in a composer to be promised. Milliseconds. */
export const restingTime = 1_000;

interface Promised {
  text: string;
  /** `attached`: a long paste that stood beside the composer for a second. `begun`: was being written when the browser was killed, and stood there a second before. */
  why: 'sent' | 'rested' | 'begun' | 'attached';
  step: number;
  /** When it was known by the clock of the driver. Milliseconds since 1970. */
  at: number;
}

/** Remembers what must be found again, and says what of it is not. */
export class Oracle {
  private promised: Promised[] = [];
  private readonly doubled = new Set<string>();

  sent(text: string, step: number): void {
    this.promise({ text, why: 'sent', step, at: Date.now() });
  }

  rested(text: string, step: number): void {
    this.promise({ text, why: 'rested', step, at: Date.now() });
  }

  attached(text: string, step: number): void {
    this.promise({ text, why: 'attached', step, at: Date.now() });
  }

  /** The page itself showed this: a text that it doubles on its own is not the product's doing. */
  seen(text: string): void {
    for (const marker of doubles(text)) this.doubled.add(marker);
  }

  /** The last second before SIGKILL is nobody's promise; what was being written before it is. */
  killed(at: number, begun: { text: string; at: number }[], step: number): void {
    const isTooLate = (one: Promised) => one.why === 'sent' && one.at > at - restingTime;
    this.promised = this.promised.filter((one) => !isTooLate(one));
    const last = begun.findLast((one) => one.at <= at - restingTime);
    if (last) this.promise({ text: last.text, why: 'begun', step, at: last.at });
  }

  /** Every breach of the promise, in words; none when all is well. */
  judge(kept: readonly KeptHistory[]): string[] {
    const whole = kept.filter(({ text, attached }) => text !== '' || attached.length === 0);
    const all = [...whole.map(({ text }) => text), ...kept.flatMap(({ earlier }) => earlier)];
    const attached = kept.flatMap((one) => one.attached);
    return [
      ...this.promised
        .filter((one) => !isFound(one, one.why === 'attached' ? [...attached, ...all] : all))
        .map((one) => `Missing: ${inWords(one)}`),
      ...all.filter((text) => text.trim() === '').map(() => 'An empty text is kept.'),
      ...this.twiceInOne(all),
      ...twice(kept),
    ];
  }

  get counts(): { sent: number; rested: number } {
    const count = (why: Promised['why']) => this.promised.filter((one) => one.why === why).length;
    return { sent: count('sent'), rested: count('rested') };
  }

  private promise(one: Promised): void {
    this.seen(one.text);
    const isKnown = this.promised.some(({ text, why }) => text === one.text && why === one.why);
    if (one.text.trim() !== '' && !isKnown) this.promised.push(one);
  }

  private twiceInOne(texts: readonly string[]): string[] {
    const found = texts.flatMap((text) => doubles(text).filter((marker) => !this.doubled.has(marker)));
    return found.map((marker) => `Twice in one kept text: ${marker}`);
  }
}

/**
 * What was sent is found exactly. What rested may have been written on: then the longer text holds it whole, and a
 * version of its own would only say the same again.
 */
function isFound({ text, why }: Promised, all: readonly string[]): boolean {
  if (why === 'sent' || why === 'attached') return all.includes(text);
  // In a code block, what is written on comes before the fence that closes it.
  const part = why === 'begun' ? text.replace(/\n```$/, '') : text;
  return all.some((one) => one.includes(part));
}

function doubles(text: string): string[] {
  const markers = markersIn(text);
  return markers.filter((marker, index) => markers.indexOf(marker) !== index);
}

/**
 * Two kept texts with the same words are one text kept twice: no two steps of a run write the same. What was answered is
 * settled: shown once more by the page, and perhaps sent once more, it is another prompt.
 */
function twice(kept: readonly KeptHistory[]): string[] {
  const known = new Map<string, KeptHistory>();
  const open = kept.filter(({ state }) => state !== 'answered' && state !== 'answering');
  return open.flatMap((one) => {
    const whole = JSON.stringify([one.text, one.attached]);
    const other = known.get(whole);
    known.set(whole, one);
    return other ? [`Kept twice, as ${other.state} and as ${one.state}: ${short(one.text)}`] : [];
  });
}

function inWords({ text, why, step }: Promised): string {
  return `${why} in step ${step}, ${text.length} characters: ${short(text)}`;
}

/** Enough of a text to find it by. */
export function short(text: string): string {
  if (text.length <= 100) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, 60))} … ${JSON.stringify(text.slice(-30))}`;
}
