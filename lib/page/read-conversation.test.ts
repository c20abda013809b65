// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { longLength, longMessage, longRow } from '../../e2e/site/claude/long-conversation.ts';
import { readConversation } from './read-conversation.ts';
import { readMarkdown } from './read-markdown.ts';

beforeEach(() => document.body.replaceChildren());

function read(html: string) {
  document.body.innerHTML = html;
  return readConversation(document);
}

const markdownOf = (html: string) => {
  document.body.innerHTML = `<div id="root">${html}</div>`;
  return readMarkdown(document.querySelector('#root') as Element);
};

describe.each(['classic', 'merged'])('in %s', (layout) => {
  it('200 messages with code, tables, lists, images and artifacts are read as they were written', () => {
    const rows = Array.from({ length: longLength }, (_, index) => longRow(layout, index));
    document.body.append(...rows);
    const turns = readConversation(document);
    const expected = Array.from({ length: longLength }, (_, index) => ({
      role: index % 2 ? 'assistant' : 'user',
      ...longMessage(index),
    }));
    expect(turns.map(({ role, markdown, files }) => ({ role, markdown, files }))).toEqual(expected);
    expect(turns.every(({ complete }) => complete)).toBe(true);
  });
});

const answer = (inside: string, around = '') =>
  `<div data-perf-row="assistant" data-index="7"><div data-is-streaming="false"><div class="font-claude-response"><div class="standard-markdown">${inside}</div></div></div>${around}</div>`;

describe('an answer', () => {
  it('that broke off, or still comes, is not whole', () => {
    const banner =
      '<div data-testid="message-warning" role="status">This response didn’t load. <button>Retry</button></div>';
    expect(read(answer('<p>Half</p>', banner))).toMatchObject([
      { markdown: 'Half', complete: false, index: 7 },
    ]);
    const streaming = answer('<p>Half</p>').replace('streaming="false"', 'streaming="true"');
    expect(read(streaming)).toMatchObject([{ complete: false }]);
  });

  it('that never came is none', () => {
    expect(read(answer(''))).toEqual([]);
  });

  it('of several parts is one', () => {
    const twice = answer(
      '<p>One</p></div><div class="tool">Searched the web</div><div class="standard-markdown"><p>Two</p>',
    );
    expect(read(twice)).toMatchObject([{ markdown: 'One\n\nTwo' }]);
  });
});

it('a row without words is passed over, and a page without rows has no conversation', () => {
  expect(read('<div data-perf-row="human" data-index="3"></div><main>text</main>')).toEqual([]);
});

it.each([
  ['<p>a <b>bold</b> and <i>soft</i> <del>word</del></p>', 'a **bold** and *soft* ~~word~~'],
  ['<p>one<br>two</p><p>three</p>', 'one\ntwo\n\nthree'],
  ['<pre><code>```\nfence\n```</code></pre>', '````\n```\nfence\n```\n````'],
  ['<p><code>a`b</code></p>', '`` a`b ``'],
  ['<ul><li><p>one</p><p>more</p></li><li>two</li></ul>', '- one\n\n  more\n- two'],
  [
    '<ol start="3"><li>three</li><li>four<pre><code class="language-sh">ls\n</code></pre></li></ol>',
    '3. three\n4. four\n   ```sh\n   ls\n   ```',
  ],
  ['<p><img src="/files/plan.png?v=1"></p>', '[image: plan.png]'],
  ['<p><img src="blob:https://claude.ai/1"></p>', '[image]'],
  [
    '<p>so <span class="katex"><span class="katex-mathml"><annotation encoding="application/x-tex">x^2</annotation></span><span aria-hidden="true">x2</span></span></p>',
    'so $x^2$',
  ],
  [
    '<p>see <a href="/chat/1">here</a> and <a href="https://a.example/">https://a.example/</a></p>',
    'see here and https://a.example/',
  ],
  ['text <div>block</div> tail', 'text\n\nblock\n\ntail'],
  ['<p>Kept<button>Copy</button></p><h3>Three</h3><hr>', 'Kept\n\n### Three\n\n---'],
  ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
])('%s is read as %j', (html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});
