import { describe, expect, it } from 'vitest';
import { type Look, lookAgain, type Patience, type Stall, startPatience } from './patience.ts';
import { minute, second } from './words.ts';

const start: Look = { at: 0, length: 0, activity: 0, hidden: false };

/** Looks at these times, in milliseconds after the send; what a look sees is what the one before saw, but for `part`. */
class Watch {
  patience: Patience = startPatience(start);
  readonly found: (Stall & { at: number })[] = [];

  look(at: number, part: Partial<Look> = {}): this {
    const { patience, found } = lookAgain(this.patience, { ...this.patience.last, ...part, at });
    this.patience = patience;
    if (found) this.found.push({ ...found, at });
    return this;
  }

  every(step: number, until: number, part: Partial<Look> = {}): this {
    for (let at = this.patience.last.at + step; at <= until; at += step) this.look(at, part);
    return this;
  }
}

describe('a silence', () => {
  it('is told 30 s after a send, and once', () => {
    const { found } = new Watch().every(second, 5 * minute);
    expect(found).toEqual([{ type: 'stalled', phase: 'no-reply', at: 30 * second }]);
  });

  it('is counted from the send although the page drew the frame of a reply', () => {
    const { found } = new Watch().look(500, { activity: 20 }).every(second, minute);
    expect(found[0]?.at).toBeLessThan(31 * second);
  });

  it('of a reply that grew is told after 60 s', () => {
    const { found } = new Watch().look(5 * second, { length: 40 }).every(second, 5 * minute);
    expect(found).toEqual([{ type: 'stalled', phase: 'no-growth', at: 65 * second }]);
  });

  it('is none while tools or thoughts show', () => {
    const watch = new Watch().look(3 * second, { length: 40 });
    for (let turn = 1; turn <= 10; turn += 1) watch.every(second, turn * 50 * second, { activity: turn });
    expect(watch.found).toEqual([]);
  });

  it('ends with the first sign of life, and may come again', () => {
    const watch = new Watch().every(second, 40 * second).look(41 * second, { length: 9 });
    expect(watch.found.at(-1)).toEqual({ type: 'going-on', at: 41 * second });
    watch.every(second, 3 * minute);
    expect(watch.found.at(-1)).toEqual({ type: 'stalled', phase: 'no-growth', at: 101 * second });
  });
});

describe('a hidden tab', () => {
  it('is looked at once a minute, and told of within 65 s of the threshold', () => {
    const [found] = new Watch().every(minute, 5 * minute, { hidden: true }).found;
    expect(found?.at).toBeLessThanOrEqual(30 * second + 65 * second);
  });
});

describe('a machine that slept', () => {
  it.each([
    ['visible', 10 * second, false],
    ['visible', 8 * 60 * minute, false],
    ['hidden', 8 * 60 * minute, true],
  ])('finds no stall when it wakes: %s, %i ms', (_, slept, hidden) => {
    const watch = new Watch().every(second, 25 * second).look(25 * second + slept, { hidden });
    expect(watch.found).toEqual([]);
  });

  it('judges by what was seen: what was quiet before counts, and one fresh look decides', () => {
    const watch = new Watch().every(second, 29 * second).look(60 * minute);
    expect(watch.found).toEqual([]);
    expect(watch.look(60 * minute + second).found).toHaveLength(1);
  });

  it('is not told of by a clock that is set back', () => {
    expect(new Watch().every(second, 29 * second).look(-60 * minute).found).toEqual([]);
  });
});
