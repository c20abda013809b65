import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anEntry } from '../testing/arbitrary-entry.ts';
import { aKeptText, anAnswer } from '../testing/kept.ts';
import type { Entry } from './entry.ts';
import { everythingAsMarkdown, type MarkdownWords, promptAsMarkdown } from './markdown.ts';

const words: MarkdownWords = {
  title: 'Everything kept',
  kept: 'kept',
  state: 'state',
  conversation: 'conversation',
  attached: 'attached',
  answer: 'other answer',
  answeredBy: 'answered here by',
  earlier: 'earlier, from',
  stateOf: (state) => state,
  endOf: ({ end }) => end ?? 'cut off',
  timeOf: (at) => `t${at}`,
};

/** The texts in fences, as CommonMark reads them. */
function fencedTexts(markdown: string): string[] {
  const texts: string[] = [];
  let open: { fence: string; lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    if (!open && /^`{3,}$/.test(line)) open = { fence: line, lines: [] };
    else if (open && /^`+$/.test(line) && line.length >= open.fence.length) {
      texts.push(open.lines.join('\n'));
      open = undefined;
    } else open?.lines.push(line);
  }
  expect(open).toBeUndefined();
  return texts;
}

function besideIn({ kept: { attachments, answer }, answers = [] }: Entry): string[] {
  const attached = attachments.flatMap(({ text }) => (text === null ? [] : [text]));
  const pasted = answer ? [...attached, answer.text] : attached;
  return [...pasted, ...answers.map(({ text }) => text)];
}

it('says when, how it stands and where, then gives the text exactly', () => {
  const kept = aKeptText({ text: '---\n# Mine\n\n```js\n1\n```\n', state: 'failed', changedAt: 7 });
  expect(promptAsMarkdown({ kept }, words)).toBe(
    '---\nkept: t7\nstate: failed\nconversation: "c1"\n---\n\n---\n# Mine\n\n```js\n1\n```\n',
  );
});

it('says of an answer who gave it, when, and how it ended', () => {
  const kept = aKeptText({ text: 'Which?' });
  const answers = [anAnswer({ at: 8, from: 'A\nB', end: null }), anAnswer({ id: 'own', at: 9, model: '' })];
  const file = promptAsMarkdown({ kept, answers }, words);
  expect(file).toContain(
    'answered here by "A\\nB · some/model", t8: cut off\n\n```\nClause nine differs.\n```',
  );
  expect(file).toContain('answered here by "Other", t9: whole\n\n```');
});

it('one prompt: the front part has no line of its own from outside, and every text is there exactly', () => {
  fc.assert(
    fc.property(anEntry('one'), (entry) => {
      const { kept } = entry;
      const file = promptAsMarkdown(entry, words);
      const end = file.indexOf('\n---\n\n', 3);
      expect(file.slice(4, end).split('\n').length).toBeLessThanOrEqual(4);
      const body = file.slice(end + '\n---\n\n'.length);
      const beside = besideIn(entry);
      if (beside.length === 0) expect(body).toBe(kept.text);
      else expect(fencedTexts(body)).toEqual([kept.text, ...beside]);
    }),
  );
});

it('everything: every text of every entry is there exactly, and nothing else is fenced', () => {
  fc.assert(
    fc.property(fc.array(anEntry('a', 'b')), (entries) => {
      const file = [...everythingAsMarkdown(entries, words)].join('');
      const texts = entries.flatMap((entry) => [
        entry.kept.text,
        ...besideIn(entry),
        ...entry.versions.map(({ text }) => text),
      ]);
      expect(fencedTexts(file)).toEqual(texts);
    }),
  );
});
