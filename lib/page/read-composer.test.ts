// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComposer } from './read-composer.ts';

function read(html: string): string {
  const composer = document.createElement('div');
  composer.innerHTML = html;
  return readComposer(composer);
}

const trailing = '<br class="ProseMirror-trailingBreak">';

describe('lines', () => {
  it.each([
    ['nothing', `<p data-placeholder="How can I help you today?" class="is-empty">${trailing}</p>`, ''],
    ['one', '<p>a</p>', 'a'],
    ['two', '<p>a</p><p>b</p>', 'a\nb'],
    ['a blank one between', `<p>a</p><p>${trailing}</p><p>b</p>`, 'a\n\nb'],
    ['blank ones at both ends', `<p>${trailing}</p><p>a</p><p>${trailing}</p>`, '\na\n'],
    ['a break inside a paragraph', '<p>a<br>b</p>', 'a\nb'],
    ['a break at a paragraph’s end', `<p>a<br>${trailing}</p>`, 'a\n'],
    ['blanks at the ends, kept', '<p>  a  </p>', '  a  '],
    ['a hard blank and a zero-width one, kept', '<p>a\u00a0b\u200bc</p>', 'a\u00a0b\u200bc'],
    ['signs that HTML writes otherwise', '<p>a &lt; b &amp;&amp; c</p>', 'a < b && c'],
    ['an emoji of many pieces', '<p>👩‍👩‍👧‍👦!</p>', '👩‍👩‍👧‍👦!'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it('come back exactly, whatever is written in them', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme' }).filter((line) => !/[\r\n\0]/.test(line)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(lines, (all) => {
        const composer = document.createElement('div');
        for (const line of all) {
          const paragraph = document.createElement('p');
          if (line === '') paragraph.innerHTML = trailing;
          else paragraph.textContent = line;
          composer.append(paragraph);
        }
        expect(readComposer(composer)).toBe(all.join('\n'));
      }),
    );
  });
});

describe('code', () => {
  it.each([
    [
      'with its language',
      '<pre><code class="language-ts">const a = 1;\n\n  a++;</code></pre>',
      '```ts\nconst a = 1;\n\n  a++;\n```',
    ],
    ['without one', '<pre><code>a</code></pre>', '```\na\n```'],
    ['with a break in it', `<pre><code>a<br>b${trailing}</code></pre>`, '```\na\nb\n```'],
    [
      'in which nothing is a mark',
      '<pre><code><span class="hljs-strong">**a**</span></code></pre>',
      '```\n**a**\n```',
    ],
    ['between lines', '<p>a</p><pre><code>b</code></pre><p>c</p>', 'a\n```\nb\n```\nc'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('lists', () => {
  it.each([
    ['of points', '<ul><li><p>a</p></li><li><p>b</p></li></ul>', '* a\n* b'],
    ['of numbers', '<ol><li><p>a</p></li><li><p>b</p></li></ol>', '1. a\n2. b'],
    ['of numbers from another', '<ol start="9"><li><p>a</p></li><li><p>b</p></li></ol>', '9. a\n10. b'],
    [
      'in lists',
      '<ul><li><p>a</p><ol><li><p>b</p><ul><li><p>c</p></li></ul></li></ol></li><li><p>d</p></li></ul>',
      '* a\n   1. b\n      * c\n* d',
    ],
    ['with an empty point', `<ul><li><p>a</p></li><li><p>${trailing}</p></li></ul>`, '* a\n* '],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('marks and links', () => {
  it.each([
    ['<strong>a</strong>', '**a**'],
    ['<em>a</em>', '*a*'],
    ['<u>a</u>', '__a__'],
    ['<s>a</s>', '~~a~~'],
    ['<code>a</code>', '`a`'],
    ['a <strong><em>b</em></strong> c', 'a ***b*** c'],
    ['<a href="https://a.example/">https://a.example/</a>', 'https://a.example/'],
    ['<a href="https://a.example/">here</a>', '[here](https://a.example/)'],
    ['<span data-type="mention">@plan</span> go', '@plan go'],
  ])('%s', (html, text) => {
    expect(read(`<p>${html}</p>`)).toBe(text);
  });
});

describe('other blocks', () => {
  it.each([
    ['a heading', '<h2>a</h2><p>b</p>', '## a\nb'],
    ['a rule', '<p>a</p><hr><p>b</p>', 'a\n---\nb'],
    ['a quote', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n> b'],
    ['a quote with a break in it', '<blockquote><p>a<br>b</p></blockquote>', '> a\n> b'],
    ['a quote with code in it', '<blockquote><pre><code>a</code></pre></blockquote>', '> ```\n> a\n> ```'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });
});
