import type { Choice } from '../../components/AskForAnswer.tsx';
import { builtIn, streamBuiltIn } from '../answers/built-in.ts';
import { whileComing } from '../answers/coming.ts';
import { isAgreed } from '../answers/consent.ts';
import { keyOf } from '../answers/keys.ts';
import { streamAnswer } from '../answers/stream.ts';
import { type KeptAnswer, uniteAnswers } from '../core/answer.ts';
import { promptFor } from '../core/answer-prompt.ts';
import type { Ending } from '../core/answer-stream.ts';
import type { KeptText } from '../core/kept-text.ts';
import { builtInId, type Ready } from './answer-choices.ts';
import type { Beside } from './answers-beside.ts';
import { focusOn } from './focus.ts';
import { grow } from './growing-answer.ts';
import { words } from './words.ts';

/** Asks, shows and keeps what comes, and says how it ended. */
export async function answer(prompt: KeptText, choice: Choice, ready: Ready, beside: Beside): Promise<void> {
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
