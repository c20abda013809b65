// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { diagnosePage } from './diagnose-page.ts';

const secret = 'the words of a prompt';

beforeEach(() => {
  document.body.innerHTML = '';
  // happy-dom lays nothing out.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (this.closest('[hidden]') ? [] : [new DOMRect()]) as unknown as DOMRectList;
  });
});

it('names what is in sight, and no word of it', () => {
  document.body.innerHTML = `<fieldset><div data-testid="chat-input" contenteditable="true">${secret}</div></fieldset>
    <div data-testid="user-message">${secret}</div><div class="font-claude-response">${secret}</div>`;
  const diagnosis = diagnosePage(document);
  expect(diagnosis.seen).toEqual({
    composer: [0],
    frame: [2],
    send: [],
    stop: [],
    prompts: [0],
    replies: [1],
    notices: [],
  });
  expect(JSON.stringify(diagnosis)).not.toContain('words');
});

it('what is hidden is not seen', () => {
  document.body.innerHTML =
    '<div hidden><div data-testid="chat-input" contenteditable="true"></div></div><div data-cds="Toast">Failed</div><div data-cds="ChatComposerNotices"> </div>';
  const { seen } = diagnosePage(document);
  expect(seen.composer).toEqual([]);
  expect(seen.notices).toEqual([0]);
});

it.each([
  ['/new', 'writing'],
  ['/login', 'sign-in'],
  ['/settings/profile', 'other'],
])('%s is a page of the kind %s', (path, kind) => {
  history.replaceState(null, '', path);
  expect(diagnosePage(document).kind).toBe(kind);
});

it('the check for humans is known by what it has', () => {
  vi.spyOn(document, 'title', 'get').mockReturnValue('Just a moment...');
  expect(diagnosePage(document).kind).toBe('check');
});
