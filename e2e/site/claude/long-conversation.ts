import { type Child, h } from './element.ts';
import { type RowWants, userRow } from './rows.ts';
import { classicReply } from './rows-classic.ts';
import { mergedReply } from './rows-merged.ts';

/** The chat that has these messages: invented, and drawn a few at a time, as claude.ai does (facts §2). */
export const longConversation = '20020020-0200-4200-8200-200200200200';
export const longLength = 200;

interface Message {
  /** What it is as Markdown. */
  markdown: string;
  /** What is attached, or stands beside it. */
  files: readonly string[];
}

/** Message by its number, from 0: the person's are even, Claude's are odd. */
export function longMessage(index: number): Message {
  if (index % 2 === 0) {
    const files = index % 10 === 0 ? [`report-${index}.pdf`] : [];
    return { markdown: `Question ${index}: what changed?\n\nAnd why <b>then</b>?`, files };
  }
  const kind = answers[((index - 1) / 2) % answers.length];
  return { markdown: kind?.markdown(index) ?? '', files: kind?.files?.(index) ?? [] };
}

/** Its row in the feed, as either layout draws it. */
export function longRow(layout: string, index: number): HTMLElement {
  const uuid = `long-${index}`;
  const wants: RowWants = { uuid, onEdit: () => undefined, onRetry: () => undefined };
  if (index % 2 === 0) {
    const { markdown, files } = longMessage(index);
    const { outer, row } = userRow(layout, markdown, wants);
    for (const name of files) row.prepend(chipOf(name));
    return outer;
  }
  const reply = layout === 'merged' ? mergedReply(wants) : classicReply(wants);
  reply.say('');
  reply.finish();
  const prose = reply.row.querySelector('.standard-markdown, [data-perf-reply-text]');
  prose?.replaceChildren(...(answers[((index - 1) / 2) % answers.length]?.draw(index) ?? []));
  // What Claude thought is drawn beside its words, and is none of them.
  prose?.parentElement?.before(
    h('div', { class: 'thinking' }, h('button', {}, 'Thought for 4 s'), `Hidden thought ${index}`),
  );
  return reply.outer;
}

const chipOf = (name: string) =>
  h('div', { 'data-testid': 'file-thumbnail' }, h('button', { 'aria-label': `Open ${name}` }), name);

interface Answer {
  markdown(index: number): string;
  files?(index: number): string[];
  draw(index: number): HTMLElement[];
}

const p = (...children: Child[]) => h('p', {}, ...children);

const answers: readonly Answer[] = [
  {
    markdown: (index) =>
      `Answer ${index}: **clause 4** and \`total\` changed, see [the law](https://example.com/law).`,
    draw: (index) => [
      p(
        `Answer ${index}: `,
        h('strong', {}, 'clause 4'),
        ' and ',
        h('code', {}, 'total'),
        ' changed, see ',
        h('a', { href: 'https://example.com/law' }, 'the law'),
        '.',
      ),
    ],
  },
  {
    markdown: (index) =>
      `## In code ${index}\n\n\`\`\`js\nconst a = ${index};\n\nif (a < 2) b();\n\`\`\`\n\nThat is all.`,
    draw: (index) => [
      h('h2', {}, `In code ${index}`),
      h(
        'div',
        {},
        h('div', { 'aria-hidden': 'true' }, 'js'),
        h('button', { 'aria-label': 'Copy' }, 'Copy'),
        h('pre', {}, h('code', { class: 'language-js' }, `const a = ${index};\n\nif (a < 2) b();\n`)),
      ),
      p('That is all.'),
    ],
  },
  {
    markdown: (index) => `| Clause | Before \\| after |\n| --- | --- |\n| ${index} | 4 % |\n| *new* | 5 % |`,
    draw: (index) => [
      h(
        'div',
        { class: 'table-wrapper' },
        h(
          'table',
          {},
          h('thead', {}, h('tr', {}, h('th', {}, 'Clause'), h('th', {}, 'Before | after'))),
          h(
            'tbody',
            {},
            h('tr', {}, h('td', {}, String(index)), h('td', {}, '4 %')),
            h('tr', {}, h('td', {}, h('em', {}, 'new')), h('td', {}, '5 %')),
          ),
        ),
      ),
    ],
  },
  {
    markdown: (index) =>
      `1. First ${index}\n   - inner\n   - one more\n2. Second\n\n> Quoted\n>\n> twice\n\n[image: A chart of prices]`,
    draw: (index) => [
      h(
        'ol',
        {},
        h('li', {}, `First ${index}`, h('ul', {}, h('li', {}, 'inner'), h('li', {}, 'one more'))),
        h('li', {}, 'Second'),
      ),
      h('blockquote', {}, p('Quoted'), p('twice')),
      p(h('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', alt: 'A chart of prices' })),
    ],
  },
  {
    markdown: () => 'I put it into a document.',
    files: (index) => [`Contract draft ${index}`],
    draw: (index) => [
      p('I put it into a document.'),
      h(
        'div',
        { class: 'artifact-block-cell', 'aria-label': `Contract draft ${index}` },
        h('div', {}, `Contract draft ${index}`),
        h('div', {}, 'Document · Version 1'),
      ),
    ],
  },
];
