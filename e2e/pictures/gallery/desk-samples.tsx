import type { VNode } from 'preact';
import { AnswerHere, type AnswerProps } from '../../../components/AnswerHere.tsx';
import type { Choice } from '../../../components/AskForAnswer.tsx';
import { Conversation, type ConversationStep } from '../../../components/Conversation.tsx';
import { DeskFrame } from '../../../components/DeskFrame.tsx';
import { DeskView } from '../../../components/DeskView.tsx';
import type { Outcome } from '../../../components/Message.tsx';
import { OutageLog } from '../../../components/OutageLog.tsx';
import { Rehearsal } from '../../../components/Rehearsal.tsx';
import type { Progress } from '../../../components/Selection.tsx';
import { Welcome } from '../../../components/Welcome.tsx';
import type { Writing } from '../../../components/Writer.tsx';
import { targets } from '../../../lib/assistants/targets.ts';
import { noFilter } from '../../../lib/core/filter.ts';
import type { KeptText } from '../../../lib/core/kept-text.ts';
import { troublesIn } from '../../../lib/core/outage-lead.ts';
import type { LogLine } from '../../../lib/core/outage-log.ts';
import { claudeComponentId } from '../../../lib/core/service-status.ts';
import { defaultSettings } from '../../../lib/core/settings.ts';
import { type Offers, offered } from '../../../lib/core/targets.ts';
import { minute } from '../../../lib/core/words.ts';
import { aKeptText, anAnswer } from '../../../lib/testing/kept.ts';
import { aStatus } from '../../../lib/testing/status.ts';
import { ago, contracts, draft, letter, now } from './samples.ts';

const nothing = () => undefined;
const actions = {
  onCopy: nothing,
  onCopyText: nothing,
  onPutBack: nothing,
  onOpen: nothing,
  onMenu: nothing,
  onReplace: nothing,
  onByLink: nothing,
  onUndo: nothing,
  onDelete: nothing,
  onPin: nothing,
  onSave: nothing,
  onConversation: nothing,
  onEarlier: nothing,
  onSearch: nothing,
  onMore: nothing,
  onAnswer: nothing,
  onBringHome: nothing,
  onLeaveAnyway: nothing,
  onStop: nothing,
  onStay: nothing,
  onGoOn: nothing,
  onChoose: nothing,
  onPick: nothing,
  onDeleteRow: nothing,
  onDeletePicked: nothing,
  onExportPicked: nothing,
  onFilter: nothing,
  onNew: nothing,
  onWrite: nothing,
  onLeave: nothing,
  onDone: nothing,
};
const offers: Offers = { targets: offered(defaultSettings, targets), held: new Set(), unwell: new Map() };
const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id;

const said = [
  'Explain the difference between a fixed and a floating interest rate to a ten-year-old.',
  'Find the bug: the total is right on Mondays and wrong on all other days.',
  'Draft an invitation to the neighbours for the summer party in the yard.',
  'Which of these three flats is the best value, if I work from home twice a week?',
  'Turn my notes of the meeting into a list of who does what by when.',
  'Suggest a week of dinners without nuts, for two, under an hour each.',
];
/** Everything that can stand beside a text. */
const full = aKeptText({
  ...contracts,
  id: 'full',
  pinned: true,
  attachments: [
    { name: 'lease.pdf', size: 412_300, text: null },
    { name: 'notes.txt', size: null, text: 'Clause nine differs.' },
  ],
  handOffs: [{ at: ago(12), target: 'chatgpt', way: 'clipboard' }],
  answer: { changedAt: ago(10), text: 'Clause nine differs.', fading: null },
});
const many = (['answered', 'bounced', 'unknown', 'sent', 'answering'] as const).map((state, index) =>
  aKeptText({ id: state, text: said[index] ?? letter.text, state, changedAt: ago(300 + 1_500 * index) }),
);

const conversation: ConversationStep = {
  step: 'read',
  rows: [
    { role: 'user', start: 'What does clause nine say?', size: 26, files: [], isChosen: true },
    { role: 'assistant', start: 'It names a notice of', size: 640, files: ['plan.pdf'], isChosen: true },
  ],
  size: 843,
  limit: 30_000,
  unread: 3,
};

export const choices: readonly Choice[] = [
  { id: 'r', name: 'OpenRouter', model: 'a/model', host: 'openrouter.ai', isLocal: false, caution: null },
  { id: 'own', name: '', model: '', host: null, isLocal: true, caution: null },
];
const answering =
  (part: Partial<AnswerProps> = {}) =>
  ({ attachments }: KeptText) => (
    <AnswerHere
      choices={choices}
      choice={choices[0] ?? null}
      answers={[anAnswer({ at: ago(6) })]}
      elsewhere={new Set()}
      live={null}
      leftOut={attachments.map(({ name }) => name)}
      at={now}
      onAsk={nothing}
      onChoose={nothing}
      onStop={nothing}
      onCopyText={nothing}
      {...part}
    />
  );
/** One comes here, one in another tab, and one there of which nothing is kept yet. */
export const coming: Partial<AnswerProps> = {
  answers: [anAnswer({ id: 'there', at: ago(1), end: null, text: 'Clause nine names' }), anAnswer()],
  elsewhere: new Set(['there', 'begun']),
  live: {
    answer: anAnswer({ id: 'here', end: null, text: 'Three points differ.\n\n1. The notice' }),
    isGoing: true,
    isWaiting: true,
    problem: null,
    isKept: false,
  },
};

interface DeskPart {
  outcome?: Outcome;
  writing?: Writing;
  picked?: string[];
  isBare?: boolean;
  /** The assistants and their order are still being read. */
  isComing?: boolean;
  hits?: number;
  progress?: Progress;
  beside?: (prompt: KeptText) => VNode;
}

/** The Desk with these texts, the first of them in the reading pane. */
export function desk(
  prompts: readonly KeptText[],
  { outcome, writing, picked, isBare, isComing, hits, progress, beside = answering() }: DeskPart = {},
) {
  const isFull = !isBare && prompts.length > 0;
  return (
    <DeskView
      shown={{ prompts, hits: hits ?? null, hasMore: isFull }}
      chosen={prompts[0] ?? null}
      picked={new Set(picked)}
      earlier={isFull ? 2 : 0}
      versions={isFull ? [{ at: ago(40), text: 'Compare the two leases clause by clause.' }] : null}
      conversation={
        isFull ? { id: 'full', view: <Conversation step={conversation} target="ChatGPT" {...taken} /> } : null
      }
      writing={writing ?? null}
      filter={noFilter}
      now={now}
      outcome={outcome ?? null}
      offers={isComing ? null : offers}
      nameOf={nameOf}
      beside={isBare ? undefined : beside}
      {...actions}
      progress={progress ?? null}
    />
  );
}

const taken = {
  onChoose: nothing,
  onFit: nothing,
  onReadAgain: nothing,
  onCopyAll: nothing,
  onSaveAll: nothing,
  onOpenAll: nothing,
  onClose: nothing,
};

const own = (at: number, layer: 'capacity' | 'model' | null): LogLine => ({
  kind: 'own',
  at,
  verdict: layer === null ? 'fine' : 'outage',
  layer,
  confidence: 'confirmed',
  evidence: ['http:529'],
});
const days = (count: number) => ago(24 * 60 * count);
const lines: readonly LogLine[] = [80, 61, 33, 32, 9].flatMap((day, index) => [
  own(days(day), index % 2 === 0 ? 'capacity' : 'model'),
  { kind: 'official', at: days(day) + 19 * minute, status: aStatus('partial_outage') },
  own(days(day) + 70 * minute, null),
  { kind: 'official', at: days(day) + 95 * minute, status: aStatus('operational') },
]);

const log = (some: readonly LogLine[]) => (
  <DeskFrame part="log" outcome={null}>
    <OutageLog
      troubles={troublesIn(some, [claudeComponentId])}
      watched={[claudeComponentId]}
      now={now}
      isBusy={false}
      onExport={nothing}
    />
  </DeskFrame>
);

const rehearsal = (
  <Rehearsal
    state={{ typed: '', step: 'rescued', rescued: { text: 'Plan a weekend by the sea.', at: now } }}
    onType={nothing}
    onSend={nothing}
    onCopy={nothing}
    onPutBack={nothing}
  />
);

/** States of the Desk, by name. */
export const deskSamples: Record<string, () => VNode> = {
  empty: () => desk([]),
  list: () => desk([contracts, draft, letter, ...many], { isBare: true }),
  coming: () => desk([contracts, draft, letter, ...many], { isBare: true, isComing: true }),
  full: () => desk([full, draft, letter, ...many]),
  picked: () => desk([contracts, draft, letter], { picked: ['draft', 'letter'], hits: 3 }),
  deleting: () =>
    desk([contracts, draft, letter], {
      picked: ['draft', 'letter'],
      progress: { what: 'deleting', done: 1_312, of: 10_214 },
    }),
  secret: () =>
    desk([contracts, draft, letter], {
      outcome: {
        kind: 'secret',
        seen: [{ kind: 'password', shown: '' }],
        target: 'OpenRouter',
        way: 'answer',
      },
    }),
  answering: () => desk([letter, draft], { beside: answering(coming) }),
  deleted: () => desk([letter], { outcome: { kind: 'deleted', text: draft.text } }),
  writing: () => desk([draft], { writing: { slot: 'desk.1', text: draft.text, standing: 'waiting' } }),
  log: () => log(lines),
  'log-empty': () => log([]),
  welcome: () => <Welcome pinning={{ browser: 'chromium', isPinned: null }} rehearsal={rehearsal} />,
};
