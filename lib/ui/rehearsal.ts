import { signal } from '@preact/signals';
import type { RehearsalState } from '../../components/Rehearsal.tsx';
import { copy } from './copy.ts';

/** As long as a failing send takes to be seen to fail. Milliseconds. */
const sendingTime = 700;

const beginning: RehearsalState = { typed: '', step: 'writing', rescued: null };

/**
 * A failure on purpose, and the way out of it. Its text is in this page's hands alone: neither the background nor the
 * database hears of it, so that nothing of the rehearsal can end among what is kept.
 */
export function openRehearsal() {
  const state = signal(beginning);
  const change = (part: Partial<RehearsalState>) => {
    state.value = { ...state.value, ...part };
  };
  const fail = () => {
    const { typed } = state.value;
    change({ typed: '', step: 'rescued', rescued: { text: typed, at: Date.now() } });
  };
  return {
    state,
    onType(typed: string) {
      if (state.value.step !== 'sending') change({ typed });
    },
    onSend() {
      if (state.value.step === 'sending') return;
      if (state.value.typed.trim() === '') return change({ step: 'empty' });
      change({ step: 'sending', rescued: null });
      setTimeout(fail, sendingTime);
    },
    onCopy(text: string) {
      void copy(text).then(({ kind }) => change({ step: kind }));
    },
    onPutBack: (text: string) => change({ typed: text, step: 'put-back' }),
  };
}
