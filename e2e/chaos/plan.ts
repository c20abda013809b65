import { type Fault, faults } from '../site/scene.ts';
import { type Random, randomFrom } from './random.ts';
import { type Writing, writingOf } from './texts.ts';

/** One thing that a person, the site, the network or the machine does. `rest` and `send` write first into an empty box. */
export type Step =
  | { do: 'type'; writing: Writing; at: 'end' | 'start' }
  | { do: 'paste'; writing: Writing }
  | { do: 'attach'; writing: Writing }
  | { do: 'edit'; fault: Fault; by: 'key' | 'Save' | 'Cancel'; writing: Writing }
  | { do: 'suggestion'; fault: Fault; which: 'send' | 'fill' }
  | { do: 'rest'; writing: Writing }
  | { do: 'send'; fault: Fault; by: 'key' | 'button'; writing: Writing }
  | { do: 'erase'; how: 'all' | 'a little' | 'a lot' }
  | { do: 'undo' }
  | { do: 'stop' }
  | { do: 'retry' }
  | { do: 'reload' }
  | { do: 'look' }
  | { do: 'break'; fault: Fault }
  | { do: 'navigate'; to: 'new' | 'elsewhere' | 'sidebar' }
  | { do: 'open tab'; on: 'new' | 'the same' }
  | { do: 'switch tab' }
  | { do: 'close tab' }
  | { do: 'network'; offline: boolean }
  | { do: 'stop worker' }
  | { do: 'reload extension' }
  | { do: 'kill'; typing: Writing | null };

/** The steps of one kind. */
export type Of<Do extends Step['do']> = Extract<Step, { do: Do }>;

const pageFaults: readonly Fault[] = [
  'login-loop',
  'challenge',
  'boot-error',
  'page-5xx',
  'page-net-error',
  'sign-in-503',
];
/** Healthy days are the most frequent: most faults need something before them that worked. */
const sendFaults: readonly Fault[] = [...faults, 'none', 'none', 'none', 'none', 'none', 'none'];

type Make = (random: Random, index: number) => Step;

/** What may happen and how often, in shares of the whole. */
const shares: readonly [number, Make][] = [
  [12, (random, index) => ({ do: 'type', writing: writingOf(random, index), at: endMostly(random) })],
  [4, (random, index) => ({ do: 'paste', writing: writingOf(random, index) })],
  [13, (random, index) => ({ do: 'rest', writing: writingOf(random, index) })],
  [18, sending],
  [4, (random) => ({ do: 'erase', how: random.pick(['all', 'a little', 'a lot']) })],
  [2, () => ({ do: 'undo' })],
  [2, () => ({ do: 'stop' })],
  [2, () => ({ do: 'retry' })],
  [4, () => ({ do: 'reload' })],
  [2, (random) => ({ do: 'break', fault: random.pick(pageFaults) })],
  [5, (random) => ({ do: 'navigate', to: random.pick(['new', 'elsewhere', 'sidebar']) })],
  [4, (random) => ({ do: 'open tab', on: random.pick(['new', 'the same']) })],
  [4, () => ({ do: 'switch tab' })],
  [2, () => ({ do: 'close tab' })],
  [3, (random) => ({ do: 'network', offline: random.pick([true, false]) })],
  [4, () => ({ do: 'stop worker' })],
  [2, () => ({ do: 'reload extension' })],
  [3, (random, index) => ({ do: 'kill', typing: random.below(2) ? writingOf(random, index) : null })],
  [2, () => ({ do: 'look' })],
  [4, (random, index) => ({ do: 'attach', writing: writingOf(random, index) })],
  [6, editing],
  [2, suggested],
];

function sending(random: Random, index: number): Step {
  const [fault, by] = [random.pick(sendFaults), random.pick(['key', 'button'] as const)];
  return { do: 'send', fault, by, writing: writingOf(random, index) };
}

function editing(random: Random, index: number): Step {
  const [fault, by] = [random.pick(sendFaults), random.pick(['key', 'Save', 'Cancel'] as const)];
  return { do: 'edit', fault, by, writing: writingOf(random, index) };
}

function suggested(random: Random): Step {
  return { do: 'suggestion', fault: random.pick(sendFaults), which: random.pick(['send', 'fill']) };
}

function endMostly(random: Random): 'end' | 'start' {
  return random.below(5) === 0 ? 'start' : 'end';
}

const whole = shares.reduce((sum, [share]) => sum + share, 0);

/** The first `count` steps of this seed. A shorter plan is the beginning of a longer one: cutting it shrinks a failure. */
export function planOf(seed: number, count: number): Step[] {
  return Array.from({ length: count }, (_, index) => stepOf(randomFrom(seed * 100_003 + index), index + 1));
}

function stepOf(random: Random, index: number): Step {
  let left = random.below(whole);
  for (const [share, make] of shares) {
    if (left < share) return make(random, index);
    left -= share;
  }
  throw new Error('The shares do not add up.');
}

/** One line for the reader of a failure. */
export function planned(step: Step): string {
  const parts = Object.entries(step).map(([key, value]) => {
    if (key === 'do') return String(value);
    if (value !== null && typeof value === 'object') return summary(value as Writing);
    return `${key}: ${value}`;
  });
  return parts.join(', ');
}

function summary({ kind, text }: Writing): string {
  return `${kind} of ${text.length} characters (${text.slice(0, 24).replaceAll('\n', '⏎')}…)`;
}
