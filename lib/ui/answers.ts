import { computed, type Signal, signal } from '@preact/signals';
import type { AnswerProps, Choice, Live } from '../../components/AnswerHere.tsx';
import type { Outcome } from '../../components/Message.tsx';
import { availabilityOf, builtIn, streamBuiltIn } from '../answers/built-in.ts';
import { comingNow, untilOver, whileComing } from '../answers/coming.ts';
import { isAgreed } from '../answers/consent.ts';
import { keyOf } from '../answers/keys.ts';
import { streamAnswer } from '../answers/stream.ts';
import { type KeptAnswer, uniteAnswers } from '../core/answer.ts';
import { cautionFor, type Endpoint, hostOf, isLocal } from '../core/answer-endpoint.ts';
import { leftOut, promptFor } from '../core/answer-prompt.ts';
import type { Ending } from '../core/answer-stream.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { Reading } from '../core/reading.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';
import { allEndpoints } from '../storage/endpoints.ts';
import { answersTo } from '../storage/reading.ts';
import { focusOn } from './focus.ts';
import type { WayOut } from './leaving.ts';
import { words } from './words.ts';

/** No endpoint's id: those are random. */
const builtInId = 'built-in';

/** Who can answer, as far as it is known without asking anybody. */
interface Ready {
  endpoints: readonly { endpoint: Endpoint; hasKeyNow: boolean; isAgreed: boolean }[];
  hasBuiltIn: boolean;
  reading: Reading | null;
}

interface Question {
  /** Where the question before it is shown. */
  outcome: Signal<Outcome | null>;
  leave(way: WayOut): void;
}

/** What the Desk shows and does about answers: who can give one, those that come, and those that are kept. */
export function openAnswers(question: Question) {
  const ready = signal<Ready>({ endpoints: [], hasBuiltIn: false, reading: null });
  const online = signal(navigator.onLine);
  const chosen = signal<string | null>(null);
  const choices = computed(() => choicesOf(ready.value, online.value));
  const byPrompt = new Map<string, Beside>();
  const besideOf = (id: string) => {
    const known = byPrompt.get(id) ?? openBeside(id);
    byPrompt.set(id, known);
    return known;
  };
  const isOnline = () => {
    online.value = navigator.onLine;
  };
  addEventListener('online', isOnline);
  addEventListener('offline', isOnline);
  // What was set up, taken back or asked in another tab shows when the person comes back to this one.
  const readAgain = () => {
    if (document.hidden) return;
    void load();
    for (const { read } of byPrompt.values()) void read();
  };
  document.addEventListener('visibilitychange', readAgain);
  // Two windows beside each other are both visible.
  addEventListener('focus', readAgain);
  const load = async () => {
    ready.value = await readReady();
  };
  void load();
  return {
    /** What belongs beside a prompt. */
    beside(prompt: KeptText): Omit<AnswerProps, 'at' | 'onCopyText'> {
      const { kept, elsewhere, live, stop } = besideOf(prompt.id);
      const choice = choices.value.find(({ id }) => id === chosen.value) ?? choices.value[0] ?? null;
      return {
        choices: choices.value,
        choice,
        answers: kept.value,
        elsewhere: elsewhere.value,
        live: live.value,
        leftOut: leftOut(prompt),
        onChoose: (id) => {
          chosen.value = id;
        },
        onAsk: () =>
          choice &&
          askedFirst(question, prompt, choice, () => {
            void answer(prompt, choice, ready.value, besideOf(prompt.id));
          }),
        onStop: stop,
      };
    },
  };
}

/** What stays on this computer needs no question about what it holds. */
function askedFirst({ outcome, leave }: Question, prompt: KeptText, choice: Choice, go: () => void): void {
  if (choice.isLocal) {
    go();
    return;
  }
  leave({
    prompt,
    text: promptFor(prompt),
    go() {
      if (outcome.value?.kind === 'secret') outcome.value = null;
      go();
    },
    show: (seen) => {
      outcome.value = { kind: 'secret', seen, target: choice.name, way: 'answer' };
    },
  });
}

function choicesOf({ endpoints, hasBuiltIn, reading }: Ready, online: boolean): Choice[] {
  const now = Date.now();
  const asked = endpoints.map(({ endpoint, hasKeyNow, isAgreed }): Choice => {
    const { id, name, model, base } = endpoint;
    const caution = isAgreed ? cautionFor(endpoint, { online, hasKeyNow, reading, now }) : 'no-access';
    return { id, name, model, host: hostOf(base), isLocal: isLocal(base), caution };
  });
  const own: Choice = { id: builtInId, name: '', model: '', host: null, isLocal: true, caution: null };
  const all = hasBuiltIn ? [...asked, own] : asked;
  // What works comes first; within that the order stays.
  return all.toSorted((one, other) => Number(one.caution !== null) - Number(other.caution !== null));
}

async function readReady(): Promise<Ready> {
  const all = await allEndpoints().catch(() => []);
  const endpoints = await Promise.all(
    all.map(async (endpoint) => ({
      endpoint,
      hasKeyNow: (await keyOf(endpoint.id)) !== undefined,
      isAgreed: await isAgreed(endpoint.base),
    })),
  );
  const hasBuiltIn = (await availabilityOf(builtIn(), words.locale)) === 'available';
  // The status page says nothing of anybody else's service.
  const isTheirs = all.some(({ protocol }) => protocol === 'anthropic');
  const glance = isTheirs ? await ask('glance', {}) : null;
  return { endpoints, hasBuiltIn, reading: glance?.ok ? glance.reply.reading : null };
}

/** The answers to one prompt. */
interface Beside {
  kept: Signal<readonly KeptAnswer[]>;
  /** The ids of those that another tab is getting. */
  elsewhere: Signal<ReadonlySet<string>>;
  live: Signal<Live | null>;
  /** Reads what is kept, and follows what still comes elsewhere. */
  read(): Promise<void>;
  /** Stops the one that comes. */
  stop(): void;
  begin(controller: AbortController): void;
}

function openBeside(id: string): Beside {
  const kept = signal<readonly KeptAnswer[]>([]);
  const elsewhere = signal<ReadonlySet<string>>(new Set());
  const live = signal<Live | null>(null);
  let going: AbortController | undefined;
  const read = async () => {
    // In this order: what ends in between is then read with its end.
    const coming = await comingNow(id);
    const found = await answersTo(id);
    kept.value = uniteAnswers(found, kept.value);
    // Also one of which nothing is kept yet: nobody should ask, and pay, twice.
    for (const one of coming) if (one !== live.peek()?.answer.id) follow(one);
  };
  // The Desk says elsewhere that what is kept cannot be read.
  const readIfPossible = () => read().catch(() => undefined);
  const follow = (one: string) => {
    if (elsewhere.peek().has(one)) return;
    elsewhere.value = new Set(elsewhere.peek()).add(one);
    void untilOver({ kept: id, id: one })
      .then(readIfPossible)
      .then(() => {
        elsewhere.value = new Set([...elsewhere.peek()].filter((other) => other !== one));
      });
  };
  void readIfPossible();
  return {
    kept,
    elsewhere,
    live,
    read: readIfPossible,
    stop: () => going?.abort(),
    begin(controller) {
      going = controller;
    },
  };
}

/** Asks, shows and keeps what comes, and says how it ended. */
async function answer(prompt: KeptText, choice: Choice, ready: Ready, beside: Beside): Promise<void> {
  const { live, kept } = beside;
  if (live.value?.isGoing) return;
  const controller = new AbortController();
  beside.begin(controller);
  const coming = newAnswer(prompt.id, choice.name || words.say('answer_built_in'), choice.model);
  live.value = { answer: coming, isGoing: true, isWaiting: false, problem: null, isKept: true };
  // The button that had the keyboard is gone: its place is taken by the other.
  const card = `[data-prompt-id="${CSS.escape(prompt.id)}"]`;
  focusOn(`${card} [data-stop]`);
  await whileComing(coming, async () => {
    const growing = grow(live);
    const ending = await endingOf(prompt, choice, ready, { signal: controller.signal, ...growing });
    if (document.activeElement?.matches(`${card} [data-stop]`)) focusOn(`${card} [data-ask]`);
    growing.finish(ending);
    // What goes wrong while it is kept is said; it must not hide that the answer is there.
    await growing.keep();
  });
  const { answer } = live.value;
  if (answer.text !== '') kept.value = uniteAnswers(kept.value, [answer]);
}

const newAnswer = (kept: string, from: string, model: string): KeptAnswer => ({
  id: crypto.randomUUID(),
  kept,
  at: Date.now(),
  from,
  model,
  text: '',
  end: null,
});

interface Course {
  signal: AbortSignal;
  onText(text: string): void;
  onWait(): void;
}

async function endingOf(prompt: KeptText, choice: Choice, ready: Ready, course: Course): Promise<Ending> {
  const text = promptFor(prompt);
  const own = builtIn();
  if (choice.id === builtInId && own)
    return streamBuiltIn(own, { ...course, prompt: text, locale: words.locale });
  const endpoint = ready.endpoints.find((one) => one.endpoint.id === choice.id)?.endpoint;
  // It was looked at when the page was shown; since then it may have been taken back.
  if (!endpoint || !(await isAgreed(endpoint.base)))
    return { end: 'not-allowed', problem: { why: 'not-allowed', retryAfter: null, said: null } };
  const key = (await keyOf(endpoint.id)) ?? '';
  return streamAnswer({ ...course, endpoint, key, prompt: text });
}

/** Shown at most so often: drawing a long text at every word would take all of the page's time. Milliseconds. */
const drawingPause = 100;

/** What comes is drawn and kept in steps, not at every word. */
function grow(live: Signal<Live | null>) {
  const change = (part: Partial<Live>) => {
    if (live.value) live.value = { ...live.value, ...part };
  };
  let text = '';
  let drawing: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    drawing = undefined;
    if (live.value) change({ answer: { ...live.value.answer, text }, isWaiting: false });
  };
  const keep = async () => {
    const answer = live.value?.answer;
    if (!answer || answer.text === '') return;
    const kept = await ask('keepAnswer', { answer });
    if (live.value?.answer.id === answer.id) change({ isKept: kept.ok && kept.reply.ok });
  };
  const keeping = setInterval(() => void keep(), second);
  // The last chance of a page that is being left; what came in the second before may be lost.
  addEventListener('pagehide', keep);
  return {
    keep,
    onText(part: string) {
      text += part;
      drawing ??= setTimeout(draw, drawingPause);
    },
    onWait: () => change({ isWaiting: true }),
    finish({ end, problem }: Ending) {
      clearTimeout(drawing);
      clearInterval(keeping);
      removeEventListener('pagehide', keep);
      if (live.value)
        change({ answer: { ...live.value.answer, text, end }, isGoing: false, isWaiting: false, problem });
    },
  };
}
