import type { Signal } from '@preact/signals';
import type { Live } from '../../components/AnswerCard.tsx';
import type { Ending } from '../core/answer-stream.ts';
import { second } from '../core/words.ts';
import { ask } from '../messaging/ask.ts';

/** Shown at most so often: drawing a long text at every word would take all of the page's time. Milliseconds. */
const drawingPause = 100;

/** What comes is drawn and kept in steps, not at every word. */
export function grow(live: Signal<Live | null>) {
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
