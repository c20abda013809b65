// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isValidElement, options as preact, render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { choices, coming, desk, deskSamples } from '../e2e/pictures/gallery/desk-samples.tsx';
import { options, optionsSamples } from '../e2e/pictures/gallery/options-samples.tsx';
import { popupSamples } from '../e2e/pictures/gallery/popup-samples.tsx';
import { contracts, now } from '../e2e/pictures/gallery/samples.ts';
import { wordsFor } from '../lib/background/page-notice-words.ts';
import { showOnToolbar } from '../lib/background/toolbar.ts';
import { presets } from '../lib/core/answer-endpoint.ts';
import { problem, problems } from '../lib/core/answer-problem.ts';
import type { Verdict } from '../lib/core/verdict.ts';
import { openCard } from '../lib/notice/card.ts';
import { emptyBrowser } from '../lib/testing/browser.ts';
import { anAnswer } from '../lib/testing/kept.ts';
import { aTarget } from '../lib/testing/targets.ts';
import { withToolbar } from '../lib/testing/toolbar.ts';
import { AnswerHere, type AnswerProps } from './AnswerHere.tsx';
import type { BackupStep } from './BackupPanel.tsx';
import { Conversation, type ConversationStep } from './Conversation.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { Message, type Outcome } from './Message.tsx';
import { OwnModelLine } from './OwnModelLine.tsx';
import { Rehearsal, type RehearsalState } from './Rehearsal.tsx';
import { Welcome } from './Welcome.tsx';
import { type Words, WordsContext } from './words.ts';

/** What comes from messages is in marks; what was put into it stands behind them, and has to be data, or to be marked too. */
const say: Words['say'] = (key, ...parts) => `⟦${key}⟧${parts.join(' ')}`;
/** Its dates, numbers and lists have no Latin letter. */
const words: Words = { say, locale: 'ar' };

/** Our own names for things, which views know sentences for: "failed", "no-composer". */
const isOwnName = (text: string) => /^[a-z-]+$/.test(text);

/** Every text that came with the props, but for our own names. */
function dataIn(value: unknown): string[] {
  if (typeof value === 'string') return isOwnName(value) ? [] : [value];
  if (isValidElement(value)) return dataIn(value.props);
  if (value instanceof Set || value instanceof Map) return dataIn([...value]);
  return value && typeof value === 'object' ? Object.values(value).flatMap(dataIn) : [];
}

/** Names of others that views bring along themselves. */
const names = [
  ...presets.map(({ name }) => name),
  'Open WebUI',
  'LibreChat',
  'localhost:11434',
  // The name of a signature: what claude.ai showed has no sentence of ours.
  'could not respond',
];

/** What is drawn beside a text at the Desk is drawn by a function, whose props cannot be seen from outside. */
const beside = [...choices, anAnswer(), coming];
const preview = 600;

function allowed(view: VNode): string[] {
  const all = [...dataIn(view), ...dataIn(beside), ...names];
  const cut = all.flatMap((text) => [text.slice(0, preview), text.replace(/ \([^()]*\)$/, '')]);
  return [...new Set([...all, ...cut])].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
}

const read = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];

/** Everything in there that a person reads, or hears. */
function textsIn(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  const element = node instanceof Element ? node : null;
  // A text that the person wrote, in pieces.
  if (element?.matches('.earlier .text-whole')) return [];
  const said = read.flatMap((name) => element?.getAttribute(name) ?? []);
  return [...said, ...[...node.childNodes].flatMap(textsIn)];
}

/** What somebody wrote into a view instead of into `_locales`. */
function strangersIn(place: Node, data: readonly string[]): string[] {
  return textsIn(place).filter((text) => {
    const own = data.reduce((left, one) => left.replaceAll(one, ''), text.replaceAll(/⟦\w+⟧/g, ''));
    return /\p{Script=Latin}/u.test(own);
  });
}

const drawn = new Set<string>();
preact.vnode = ({ type }) => {
  if (typeof type === 'function') drawn.add(type.name);
};

function strangers(view: VNode): string[] {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const marked = <WordsContext.Provider value={words}>{view}</WordsContext.Provider>;
  void act(() => render(marked, place));
  const data = allowed(view);
  const folded = strangersIn(place, data);
  void act(() => unfold(place));
  return [...folded, ...strangersIn(place, data)];
}

/** Menus, questions and what is wrong with an empty form. */
function unfold(place: HTMLElement): void {
  for (const form of place.querySelectorAll('form'))
    form.dispatchEvent(new Event('submit', { cancelable: true }));
  for (const button of place.querySelectorAll<HTMLElement>('[aria-expanded="false"], #delete button'))
    button.click();
}

const attachments = [{ name: 'Lease.pdf', size: 1, text: null }];
const target = aTarget({ longest: 10, attachesAbove: 10 });
const { text } = contracts;
const opened = { kind: 'opened', target, text, isCopied: true, mayStillAllow: true, isMac: false } as const;
const outcomes: Outcome[] = [
  { kind: 'copied', text },
  { kind: 'copy-failed', text },
  { ...opened, way: 'clipboard', failed: null },
  { ...opened, way: 'insert', failed: null },
  { ...opened, way: 'url', failed: null },
  { ...opened, way: 'clipboard', failed: 'differs' },
  { kind: 'opening', target, text },
  {
    kind: 'secret',
    seen: [
      { kind: 'key', shown: 'sk-…1' },
      { kind: 'password', shown: '' },
    ],
    target: 'ChatGPT',
    way: 'open',
  },
  ...(['done', 'opening', 'not-empty', 'no-composer', 'differs', 'gone'] as const).map((how) => ({
    kind: 'restored' as const,
    how,
    attachments,
  })),
  { kind: 'unrestored', how: 'done' },
  { kind: 'deleted', text },
  { kind: 'deleted-many', count: 3 },
  { kind: 'undeleted', before: { kind: 'deleted', text } },
  { kind: 'undelete-failed' },
  { kind: 'downloaded', file: 'Lifeboat.md' },
  { kind: 'settings', result: 'not-kept-full' },
  { kind: 'access-denied' },
  { kind: 'notifications-denied' },
  { kind: 'unreadable' },
  { kind: 'silent' },
];

const backups: BackupStep[] = [
  { step: 'busy' },
  { step: 'exported', texts: 2, file: 'Lifeboat.json' },
  { step: 'refused', refusal: { why: 'damaged', first: 2, damaged: 1, of: 4 } },
  { step: 'importing', done: 3, of: 12 },
  { step: 'imported', changes: { added: 1, merged: 2, unchanged: 3 } },
  { step: 'stopped' },
  { step: 'broken-off', done: 1, of: 2 },
];

const nothing = () => undefined;
const answering: Partial<AnswerProps>[] = [
  ...problems.map((why) => ({
    live: {
      answer: anAnswer({ end: null }),
      isGoing: false,
      isWaiting: true,
      problem: problem(why, { retryAfter: 90_000 }),
      isKept: false,
    },
  })),
  ...(['api-down', 'offline', 'no-key', 'no-model', 'no-access'] as const).map((caution) => ({
    choice: { id: 'r', name: 'OpenRouter', model: '', host: 'openrouter.ai', isLocal: false, caution },
  })),
  { choice: choices[1] ?? null },
  { elsewhere: new Set(['begun']) },
];
const answer = (part: Partial<AnswerProps>) => (
  <AnswerHere
    {...{
      choices,
      choice: choices[0] ?? null,
      answers: [],
      elsewhere: new Set<string>(),
      live: null,
      leftOut: [],
      at: now,
      ...part,
    }}
    onAsk={nothing}
    onChoose={nothing}
    onStop={nothing}
    onCopyText={nothing}
  />
);

const conversation = (step: ConversationStep) => (
  <Conversation
    step={step}
    target="ChatGPT"
    onChoose={nothing}
    onFit={nothing}
    onReadAgain={nothing}
    onCopyAll={nothing}
    onSaveAll={nothing}
    onOpenAll={nothing}
    onClose={nothing}
  />
);

const rehearsal = (step: RehearsalState['step']) => (
  <Rehearsal
    state={{ typed: '', step, rescued: null }}
    onType={nothing}
    onSend={nothing}
    onCopy={nothing}
    onPutBack={nothing}
  />
);

const many = (name: string, views: readonly VNode[]) =>
  views.map((view, index): [string, () => VNode] => [`${name} ${index}`, () => view]);

const views = [
  ...Object.entries({ ...popupSamples, ...deskSamples, ...optionsSamples }).filter(
    ([name]) => !name.startsWith('hostile'),
  ),
  ...many(
    'outcome',
    outcomes.map((outcome) => (
      <Message key={outcome.kind} outcome={outcome} onReplace={nothing} onUndo={nothing} onByLink={nothing} />
    )),
  ),
  ...many(
    'backup',
    backups.map((backup) => options({ backup })),
  ),
  ...many(
    'progress',
    (['deleting', 'bringing_back'] as const).map((what) =>
      desk([contracts], { picked: ['a'], progress: { what, done: 1, of: 3 } }),
    ),
  ),
  ...many('answer', answering.map(answer)),
  ...many('conversation', [
    conversation({ step: 'reading' }),
    conversation({ step: 'failed', why: 'no-tab' }),
    conversation({ step: 'read', rows: [], size: 9, limit: 1, unread: 1 }),
  ]),
  ...many('rehearsal', (['empty', 'sending', 'copied', 'copy-failed', 'put-back'] as const).map(rehearsal)),
  ...many(
    'model',
    (['unavailable', 'downloading', 'available'] as const).map((availability) => (
      <OwnModelLine key={availability} ownModel={{ availability, part: 0.4 }} onPrepare={nothing} />
    )),
  ),
  ...many('look', [
    <Diagnostics
      key="no"
      looked={{ page: { ok: false, why: 'no-tab' }, report: '' }}
      said="silent"
      onLook={nothing}
      onCopyReport={nothing}
    />,
  ]),
  ...many('first run', [
    <Welcome key="f" pinning={{ browser: 'firefox', isPinned: false }} rehearsal={null} />,
    <Welcome key="p" pinning={{ browser: 'firefox', isPinned: true }} rehearsal={null} />,
  ]),
  ...many('desk', [desk([], { hits: 0 })]),
];

describe('every word that a view shows is a message', () => {
  it.each(views)('%s', (_, view) => {
    expect(strangers(view())).toEqual([]);
  });

  it('no view was left out', () => {
    for (const [, view] of views) strangers(view());
    const sources = readdirSync(import.meta.dirname).filter((file) => /(?<!\.test)\.tsx$/.test(file));
    const all = sources.flatMap((file) => {
      const source = readFileSync(join(import.meta.dirname, file), 'utf8');
      return [...source.matchAll(/^(?:export )?function ([A-Z]\w*)\(/gm)].map(([, name = '']) => name);
    });
    expect(all.filter((name) => !drawn.has(name))).toEqual([]);
    // A hundred views at once: on a busy machine longer than a test usually may take.
  }, 60_000);
});

const outage: Verdict = { verdict: 'outage', layer: 'model', confidence: 'likely', because: [], since: null };

describe('outside of the extension’s pages', () => {
  beforeEach(() => {
    emptyBrowser();
    withToolbar();
    const { i18n } = browser as { i18n: { getMessage(key: string, parts?: string | string[]): string } };
    vi.spyOn(i18n, 'getMessage').mockImplementation((key, parts = []) =>
      key === 'language' ? 'ar' : say(key as 'copy', ...[parts].flat()),
    );
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('ar');
  });

  it('the notice on claude.ai', () => {
    const content = wordsFor('Compare', outage, 'ChatGPT', 'clipboard');
    const { card } = openCard(
      document,
      { ...content, text: '', url: null, byClipboard: true, conversation: null },
      { open: async () => undefined, copy: async () => undefined, dismiss: async () => undefined },
    );
    expect(strangersIn(card, ['ChatGPT'])).toEqual([]);
    const { locale: _, direction: __, ...said } = content;
    for (const one of Object.values(said))
      expect(one.replaceAll(/⟦\w+⟧|ChatGPT/g, '')).not.toMatch(/[A-Za-z]/);
  });

  it('the title of the icon', async () => {
    await showOnToolbar({ verdict: outage, saving: { ok: true } });
    await showOnToolbar({ verdict: outage, saving: { ok: false, why: 'no-composer' } });
    const title = await browser.action.getTitle({});
    expect(title.replaceAll(/⟦\w+⟧/g, '')).not.toMatch(/[A-Za-z]/);
  });

  it('what the background hands to the browser to show', () => {
    const folder = join(import.meta.dirname, '../lib/background');
    const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const literal = /\b(?:title|message|contextMessage|buttons|label)\s*:\s*['"`][^'"`]*[A-Za-z]/;
    const shown = sources.filter((file) => literal.test(readFileSync(join(folder, file), 'utf8')));
    expect(shown).toEqual([]);
  });
});
