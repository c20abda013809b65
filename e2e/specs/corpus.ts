import type { JSONContent } from '@tiptap/core';
import fc from 'fast-check';

/** Lines that an editor takes for something else, or mends: each is written as plain text and must stay it. */
export const oneLiners = [
  '**bold** and _thin_ and ~~gone~~',
  '__under__ and *star* and `code`',
  '# heading',
  '###### ',
  '> quote',
  '- point',
  '* point',
  '+ point',
  '1. first',
  '7) seventh',
  '[ ] to do',
  '```',
  '```js',
  '~~~ ',
  '---',
  '***',
  '___ ',
  '| a | b |',
  '[words](https://a.example/)',
  '![alt](https://a.example/a.png)',
  'see example.com',
  'example.com',
  'https://a.example/path?q=1&b=2 ',
  'someone@a.example',
  '<b>bold</b> &amp; <script>alert(1)</script>',
  '$x^2$ and \\(y\\) and \\',
  '@someone /command #tag :smile: (c) -- ... "quotes"',
  ' leading and trailing  ',
  '\tindented\twith\ttabs\t',
  'a\u00a0b\u00a0',
  'zero\u200bwidth\u200d\u2060\ufeff',
  'مرحبا \u200fبالعالم\u200e 123',
  '👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈 é e\u0301',
  'nul \0 bell \u0007 escape \u001b sub \u001a',
  'line\u2028separator and paragraph\u2029separator',
];

/** Several lines, as people paste them: first and last lines are where editors take liberties. */
export const texts = [
  'see example.com\nand more',
  'one\n\n\n\ntwo',
  '\n\nbetween\n\n',
  ' \n \n ',
  '* one\n* two\n   1. nested\n* three',
  '```js\nconst a = `b`;\n\n  a++;\n```\nafter',
  '# Title\n\n> quote\n---\nend',
  '**x**\n_y_\n`z`',
  'C:\\new\\table\n\\n is not a break',
];

type Marks = NonNullable<JSONContent['marks']>;

const words = fc.constantFrom(
  'word',
  'two words',
  'a.b',
  'ü 🚣🏽',
  'مرحبا',
  ' x',
  'y ',
  '<i>',
  '1.',
  '*',
  '_',
  '~',
  '`',
);
const mark = fc.constantFrom('bold', 'italic', 'strike', 'underline', 'code');
const link: Marks[number] = { type: 'link', attrs: { href: 'https://a.example/' } };
const inline: fc.Arbitrary<JSONContent> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): JSONContent => ({ type: 'text', text })) },
  fc
    .tuple(
      words,
      fc.oneof(
        mark.map((type): Marks => [{ type }]),
        fc.constant<Marks>([link]),
      ),
    )
    .map(([text, marks]): JSONContent => ({ type: 'text', text, marks })),
  fc.constant<JSONContent>({ type: 'hardBreak' }),
);
const content = fc.array(inline, { minLength: 1, maxLength: 4 });
const paragraph = fc.oneof(
  { weight: 5, arbitrary: content.map((one): JSONContent => ({ type: 'paragraph', content: one })) },
  fc.constant<JSONContent>({ type: 'paragraph' }),
);
const code = fc
  .record({
    language: fc.constantFrom(null, 'js', 'c++'),
    text: fc.constantFrom('a', 'a\n\n  b', '**a** <b>'),
  })
  .map(({ language, text }): JSONContent => {
    return { type: 'codeBlock', attrs: { language }, content: [{ type: 'text', text }] };
  });
const heading = fc
  .record({ level: fc.integer({ min: 1, max: 6 }), content })
  .map(({ level, content: inside }): JSONContent => ({ type: 'heading', attrs: { level }, content: inside }));

const { list } = fc.letrec<{ list: JSONContent }>((tie) => ({
  list: fc
    .record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      start: fc.integer({ min: 1, max: 12 }),
      items: fc.array(fc.tuple(paragraph, fc.option(tie('list'), { depthSize: 'small' })), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(
      ({ type, start, items }): JSONContent => ({
        type,
        ...(type === 'orderedList' && { attrs: { start } }),
        content: items.map(([first, inner]) => ({
          type: 'listItem',
          content: inner ? [first, inner] : [first],
        })),
      }),
    ),
}));

const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: list },
  code,
  heading,
  fc.constant<JSONContent>({ type: 'horizontalRule' }),
  fc.array(fc.oneof(paragraph, list, code), { minLength: 1, maxLength: 2 }).map((inside): JSONContent => {
    return { type: 'blockquote', content: inside };
  }),
);

/** Documents of the real editor with everything in them that it has, the same ones in each run. */
export function documents(count: number, seed: number): JSONContent[] {
  const one = fc.array(block, { minLength: 1, maxLength: 5 });
  return fc.sample(one, { numRuns: count, seed }).map((blocks) => ({ type: 'doc', content: blocks }));
}

/** A text as a document of one paragraph a line. */
export function asDocument(text: string): JSONContent {
  const content = text.split('\n').map(
    (line): JSONContent => ({
      type: 'paragraph',
      ...(line !== '' && { content: [{ type: 'text', text: line }] }),
    }),
  );
  return { type: 'doc', content };
}
