import type { KeptText } from '../core/kept-text.ts';
import { ask } from '../messaging/ask.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Keeps pasted answers as they are written: the newest of each prompt. What was not kept is tried again with the next. */
export function openPastedAnswers(onSilence: () => void) {
  const waiting = new Map<string, string>();
  const keep = oneAtATime(async () => {
    for (const [id, text] of [...waiting]) {
      const answer = await ask('noteAnswer', { id, text });
      if (!answer.ok) onSilence();
      else if (waiting.get(id) === text) waiting.delete(id);
    }
  });
  return ({ id }: KeptText, text: string): void => {
    waiting.set(id, text);
    void keep();
  };
}
