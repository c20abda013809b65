// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { proseSelector } from '../assistants/claude-replies.ts';
import { watchTree } from './watch-tree.ts';

const told = vi.fn<(changed: Element[]) => void>();
let stop: () => void;

/** Lets the observer deliver what it has seen so far. */
const delivered = () => new Promise((resolve) => setTimeout(resolve));
const changed = () => told.mock.calls.flat(2);

function add(parent: Element, html: string): Element {
  const made = document.createElement('div');
  made.innerHTML = html;
  const [first] = made.children;
  if (!first) throw new Error('no element');
  parent.append(first);
  return first;
}

beforeEach(() => {
  told.mockClear();
  document.body.innerHTML = '<main><section></section></main>';
  stop = watchTree(document.body, proseSelector, told);
  return () => stop();
});

const section = () => document.querySelector('section') ?? document.body;

describe('what is told of', () => {
  it('an element that is added at any depth', async () => {
    const row = add(section(), '<div><b>late</b></div>');
    await delivered();
    expect(changed()).toEqual([row]);
  });

  it('an element that is added inside one that was added', async () => {
    const row = add(section(), '<div></div>');
    await delivered();
    const banner = add(row, '<div data-testid="message-warning">late</div>');
    await delivered();
    expect(changed()).toEqual([row, banner]);
  });

  it('the element to which only text was added', async () => {
    section().append('late');
    await delivered();
    expect(changed()).toEqual([section()]);
  });

  it('the element from which something was taken: the composer may be gone', async () => {
    const row = add(section(), '<p></p>');
    await delivered();
    row.remove();
    await delivered();
    expect(changed()).toEqual([row, section()]);
  });
});

describe('what costs nothing', () => {
  it.each([
    ['a reply', '<div data-perf-reply-text></div>'],
    ['a classic reply', '<div class="font-claude-response"></div>'],
    ['the person’s own words', '<div data-testid="user-message"></div>'],
    ['the composer', '<div contenteditable="true"></div>'],
  ])('whatever streams into %s', async (_, html) => {
    const prose = add(section(), html);
    const paragraph = add(prose, '<p></p>');
    await delivered();
    told.mockClear();
    for (const word of ['At', ' capacity', ' right now']) paragraph.append(word);
    add(prose, '<p><b>more</b></p>');
    paragraph.remove();
    await delivered();
    expect(told).not.toHaveBeenCalled();
  });

  it('a reply that was there from the start', async () => {
    stop();
    section().innerHTML = '<div data-perf-reply-text><p>old</p></div>';
    stop = watchTree(document.body, proseSelector, told);
    document.querySelector('p')?.append(' and new');
    await delivered();
    expect(told).not.toHaveBeenCalled();
  });

  it('anything after the end', async () => {
    stop();
    add(section(), '<p></p>');
    await delivered();
    expect(told).not.toHaveBeenCalled();
  });
});
