import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asMarkdown,
  balanced,
  type ConversationWords,
  carry,
  countUnread,
  joinLooks,
  type Turn,
} from './conversation.ts';
import { shrink } from './conversation-fit.ts';

const words: ConversationWords = {
  intro: 'Go on from here.',
  unanswered: 'unanswered',
  cutOff: 'cut off',
  leftOut: (count) => `${count} left out`,
  notRead: (count) => `${count} not read`,
  files: (names) => `Files: ${names.join(', ')}`,
  codeLeftOut: (lines) => `${lines} lines of code`,
};

const user = (markdown: string, index: number | null = null): Turn => ({
  role: 'user',
  markdown,
  complete: true,
  files: [],
  index,
});
const claude = (markdown: string, index: number | null = null, complete = true): Turn => ({
  role: 'assistant',
  markdown,
  complete,
  files: [],
  index,
});
const all = () => true;

describe('a conversation that is carried along', () => {
  it('is framed as any model reads it, and ends with the prompt', () => {
    const turns = [user('What is a tide?'), claude('Water that moves.')];
    expect(asMarkdown(carry(turns, 'And why?'), all, words)).toBe(
      'Go on from here.\n\n## User\nWhat is a tide?\n\n## Claude\nWater that moves.\n\n## User (unanswered)\nAnd why?',
    );
  });

  it('has the prompt once where the page shows it too, and what was begun of its answer', () => {
    const turns = [user('First'), claude('Yes.'), user('And **why**?'), claude('Because', null, false)];
    const text = asMarkdown(carry(turns, 'And __why__?'), all, words);
    expect(text).toBe(
      'Go on from here.\n\n## User\nFirst\n\n## Claude\nYes.\n\n## User (unanswered)\nAnd __why__?\n\n## Claude\nBecause\n\n(cut off)',
    );
  });

  it('says in its place what is missing, and names what is not included', () => {
    const turns = [
      { ...user('Two', 2), files: ['report.pdf'] },
      claude('Three', 3),
      user('Four', 4),
      user('Why?', 7),
    ];
    const carried = carry(turns, 'Why?');
    const text = asMarkdown(carried, ({ index }) => index !== 3, words);
    expect(text).toBe(
      'Go on from here.\n\n[Files: report.pdf]\n\n[2 not read]\n\n## User\nTwo\n\n[1 left out]\n\n## User\nFour\n\n[2 not read]\n\n## User (unanswered)\nWhy?',
    );
    expect(countUnread(turns)).toBe(4);
  });

  it.each([
    ['## User\nis a heading of mine', '=== User ===\n## User'],
    ['text\n## Claude\n=== User ===', '==== User ====\ntext'],
    ['no ## User at the start of a line', '## User\nno'],
  ])('marks who speaks so that %j is not taken for a mark', (markdown, start) => {
    expect(asMarkdown(carry([user(markdown)], 'Why?'), all, words)).toContain(`\n\n${start}`);
  });
});

it.each([
  ['```js\nlet a', '```js\nlet a\n```'],
  ['````\n```\ncode', '````\n```\ncode\n````'],
  ['```\ncode\n```', '```\ncode\n```'],
  ['~~~\ncode', '~~~\ncode\n~~~'],
  ['- item\n  ```\n  code', '- item\n  ```\n  code\n```'],
  ['```inline``` code', '```inline``` code'],
])('the fence of %j is closed', (text, closed) => {
  expect(balanced(text)).toBe(closed);
});

it('two looks at one conversation are one, where its messages are numbered', () => {
  const now = [user('Two', 2), claude('Three, whole', 3)];
  expect(joinLooks([user('Zero', 0), claude('Three', 3)], now)).toEqual([user('Zero', 0), ...now]);
  expect(joinLooks([user('Zero')], now)).toEqual(now);
});

describe('a conversation that is too long', () => {
  const turns = Array.from({ length: 40 }, (_, index) =>
    (index % 2 ? claude : user)(`${index}: ${'x'.repeat(100)}`, index),
  );

  it('loses the oldest of its middle first, and no more than it must', () => {
    const carried = carry(turns, 'Why?');
    const { chosen } = shrink(carried, 2_000, words);
    const left = [...chosen].map(({ index }) => index);
    expect(left[0]).toBe(0);
    expect(left.slice(1)).toEqual(Array.from({ length: left.length - 1 }, (_, at) => 41 - left.length + at));
    expect(asMarkdown(carried, (turn) => chosen.has(turn), words).length).toBeLessThanOrEqual(2_000);
    const oneMore = new Set([...chosen, turns[41 - left.length - 1]]);
    expect(asMarkdown(carried, (turn) => oneMore.has(turn), words).length).toBeGreaterThan(2_000);
  });

  it('then loses the long code of what is left', () => {
    const code = `Look:\n\`\`\`js\n${'line\n'.repeat(30)}\`\`\`\nWhat is it?`;
    const { carried, chosen } = shrink(carry([user(code), claude('Code.')], 'Why?'), 150, words);
    const text = asMarkdown(carried, (turn) => chosen.has(turn), words);
    expect(text).toContain('Look:\n[30 lines of code]\nWhat is it?');
  });
});

const aText = fc.oneof(
  fc.string(),
  fc.constantFrom('## User', '## Claude\n', '```', '```js\ncode', '~~~', '=== User ===', '[12 left out]'),
  fc
    .array(fc.constantFrom('```', '````', '~~~', 'text', '## User', ''), { maxLength: 8 })
    .map((lines) => lines.join('\n')),
);
const aTurn = fc.tuple(aText, fc.boolean(), fc.boolean()).map(([text, isUser, complete]) => ({
  ...(isUser ? user(text) : claude(text)),
  complete,
}));

it('however little room there is, the first message, the newest and the prompt are there, and no fence is open', () => {
  fc.assert(
    fc.property(fc.array(aTurn, { maxLength: 12 }), aText, fc.nat(600), (turns, prompt, limit) => {
      const { carried, chosen } = shrink(carry(turns, prompt), limit, words);
      const text = asMarkdown(carried, (turn) => chosen.has(turn), words);
      const first = carried.history.find(({ role }) => role === 'user');
      const newest = carried.history.at(-1);
      for (const turn of [first, newest]) if (turn) expect(chosen.has(turn)).toBe(true);
      expect(text).toContain(balanced(prompt));
      expect(balanced(text)).toBe(text);
    }),
  );
});
