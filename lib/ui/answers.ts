import { computed, type Signal, signal } from '@preact/signals';
import type { AnswerProps } from '../../components/AnswerHere.tsx';
import type { Choice } from '../../components/AskForAnswer.tsx';
import type { Outcome } from '../../components/Message.tsx';
import { leftOut, promptFor } from '../core/answer-prompt.ts';
import type { KeptText } from '../core/kept-text.ts';
import { choicesOf, type Ready, readReady } from './answer-choices.ts';
import { answer } from './answering.ts';
import { type Beside, openBeside } from './answers-beside.ts';
import type { WayOut } from './leaving.ts';

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
