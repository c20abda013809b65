import { computed, type Signal, signal } from '@preact/signals';
import type {
  ConversationActions,
  ConversationRow,
  ConversationStep,
} from '../../components/Conversation.tsx';
import type { Outcome } from '../../components/Message.tsx';
import type { PromptActions } from '../../components/PromptCard.tsx';
import { counted, listOf } from '../../components/times.ts';
import {
  asMarkdown,
  type Carried,
  type ConversationWords,
  carry,
  countUnread,
  joinLooks,
  longestContext,
  type Turn,
} from '../core/conversation.ts';
import { shrink } from '../core/conversation-fit.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { Offers } from '../core/targets.ts';
import { ask } from '../messaging/ask.ts';
import { download, stamp } from './download.ts';
import { words } from './words.ts';

/** How much of a message its row shows. Characters. */
const startLength = 120;

type State =
  | Exclude<ConversationStep, { step: 'read' }>
  | { step: 'read'; turns: readonly Turn[]; carried: Carried; chosen: ReadonlySet<Turn> };

type Elsewhere = Required<Pick<PromptActions, 'onOpen'>> & { onCopyText(text: string): void };

/** The conversation around one prompt, while somebody chooses what of it to take along. It is kept nowhere. */
export function openConversation(
  say: (coming: Promise<Outcome>) => void,
  elsewhere: Elsewhere,
  offers: Signal<Offers | null>,
) {
  const about = signal<KeptText | null>(null);
  const state = signal<State>({ step: 'reading' });
  const read = async (prompt: KeptText, before: readonly Turn[]) => {
    about.value = prompt;
    state.value = { step: 'reading' };
    const found = await look(prompt, before);
    if (about.value === prompt) state.value = found;
  };
  const whole = () => {
    const now = state.value;
    return now.step === 'read' ? asMarkdown(now.carried, (turn) => now.chosen.has(turn), carriedWords) : '';
  };
  const turnsNow = () => (state.value.step === 'read' ? state.value.turns : []);
  const actions: ConversationActions = {
    onChoose: (row, isChosen) => {
      if (state.value.step === 'read')
        state.value = { ...state.value, chosen: changed(state.value, row, isChosen) };
    },
    onFit: () => {
      if (state.value.step === 'read') state.value = { ...state.value, ...fitted(state.value.carried) };
    },
    onReadAgain: () => about.value && void read(about.value, turnsNow()),
    onCopyAll: () => elsewhere.onCopyText(whole()),
    onSaveAll: () => say(saveWhole(whole())),
    onOpenAll: () => {
      const target = offers.value?.targets[0];
      // Put into a page is what is kept, by its id: this is not.
      if (about.value && target)
        elsewhere.onOpen({ ...about.value, text: whole() }, { ...target, host: null });
    },
    onClose: () => {
      about.value = null;
    },
  };
  const shown = computed(() => about.value && { id: about.value.id, step: stepOf(state.value) });
  return { shown, actions, open: (prompt: KeptText) => read(prompt, []) };
}

async function look(prompt: KeptText, before: readonly Turn[]): Promise<State> {
  const answer = await ask('conversation', { conversation: prompt.conversation ?? '' });
  if (!answer.ok) return { step: 'failed', why: 'silent' };
  if (!answer.reply.ok) return { step: 'failed', why: answer.reply.why };
  const turns = joinLooks(before, answer.reply.turns);
  return { step: 'read', turns, ...fitted(carry(turns, prompt.text)) };
}

const fitted = (carried: Carried) => shrink(carried, longestContext, carriedWords);

function changed(
  { carried, chosen }: { carried: Carried; chosen: ReadonlySet<Turn> },
  row: number,
  is: boolean,
) {
  const turn = carried.history[row];
  const next = new Set(chosen);
  if (turn && is) next.add(turn);
  else if (turn) next.delete(turn);
  return next;
}

function stepOf(state: State): ConversationStep {
  if (state.step !== 'read') return state;
  const { turns, carried, chosen } = state;
  const isChosen = (turn: Turn) => chosen.has(turn);
  const rows = carried.history.map(
    (turn): ConversationRow => ({
      role: turn.role,
      start: turn.markdown.slice(0, startLength).replace(/\s+/g, ' '),
      size: turn.markdown.length,
      files: turn.files,
      isChosen: isChosen(turn),
    }),
  );
  const size = asMarkdown(carried, isChosen, carriedWords).length;
  return { step: 'read', rows, size, limit: longestContext, unread: countUnread(turns) };
}

async function saveWhole(text: string): Promise<Outcome> {
  const file = `conversation-${stamp(Date.now())}.md`;
  download([text], file, 'text/markdown;charset=utf-8');
  return { kind: 'downloaded', file };
}

const carriedWords: ConversationWords = {
  get intro() {
    return words.say('carried_intro');
  },
  get unanswered() {
    return words.say('carried_unanswered');
  },
  get cutOff() {
    return words.say('carried_cut_off');
  },
  leftOut: (count) => counted(words, 'carried_left_out', count),
  notRead: (count) => counted(words, 'carried_not_read', count),
  files: (names) => words.say('carried_files', listOf(words, names)),
  codeLeftOut: (lines) => counted(words, 'carried_code', lines),
};
