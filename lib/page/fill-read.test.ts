// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readAnyComposer } from './fill-read.ts';

function composer(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
}

it.each([
  ['nothing', '', ''],
  ['an empty line', '<p><br></p>', ''],
  ['text without blocks', 'one<br>two', 'one\ntwo'],
  ['a break that only closes', 'one<br>', 'one'],
  ['a break before it', 'one<br><br>', 'one\n'],
  ['paragraphs with a blank one', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
  ['ProseMirror’s break at a block’s end', '<p>a<br>b<br class="ProseMirror-trailingBreak"></p>', 'a\nb'],
  ['ProseMirror’s separator', '<p>a<img class="ProseMirror-separator"><br></p>', 'a'],
  ['Lexical’s spans', '<p><span>one</span><br><span>  two</span></p>', 'one\n  two'],
  ['blocks in blocks', '<div><div>one</div><div>two</div></div>', 'one\ntwo'],
  ['text around a block', 'one<div>two</div>three', 'one\ntwo\nthree'],
  ['Quill’s marks of its own', '<ol><li><span class="ql-ui"></span>one</li></ol>', 'one'],
  [
    'Slate’s place for a cursor',
    '<div data-slate-node="element"><span data-slate-node="text"><span data-slate-zero-width="n">\ufeff<br></span></span>' +
      '<span data-slate-placeholder="true">Message</span></div>',
    '',
  ],
  [
    'Slate’s second break',
    '<div data-slate-node="element"><span data-slate-node="text"><span data-slate-string="true">one\n\n</span></span></div>',
    'one\n',
  ],
  ['a zero width that is the person’s', '<p>a\ufeffb</p>', 'a\ufeffb'],
  ['spaces as they are', '<p>  a  b\t </p>', '  a  b\t '],
  ['a picture, which is not nothing', '<p><img></p>', '\ufffc'],
])('%s', (_, html, text) => expect(readAnyComposer(composer(html))).toBe(text));

it.each([
  '<p><strong>a</strong> b</p>',
  '<h1>a b</h1>',
  '<ul><li><p>a b</p></li></ul>',
  '<pre><code>a b</code></pre>',
])('makes no Markdown of what the editor made of it: %s', (html) =>
  expect(readAnyComposer(composer(html))).toBe('a b'),
);

it('a field is read by its value', () => {
  const area = document.createElement('textarea');
  area.value = 'one\n\ntwo\n';
  expect(readAnyComposer(area)).toBe('one\n\ntwo\n');
});
