// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { attachmentName, draftKeys, isPasteName, savesEdit } from './claude-composer.ts';

describe('the name of an attachment', () => {
  it.each([
    ['<div data-file-name="plan.pdf"><span>plan…</span></div>', 'plan.pdf'],
    ['<div><span>plan…</span><button aria-label="Remove my plan.pdf">×</button></div>', 'my plan.pdf'],
    ['<div> notes.md </div>', 'notes.md'],
  ])('in %s is %s', (html, name) => {
    document.body.innerHTML = html;
    const [chip] = document.body.children;
    expect(chip && attachmentName(chip)).toBe(name);
  });

  it.each([
    ['Pasted content', true],
    ['paste.txt', true],
    ['', true],
    ['plan.pdf', false],
    ['main.test.ts', false],
  ])('"%s" is that of a long paste: %s', (name, expected) => {
    expect(isPasteName(name)).toBe(expected);
  });
});

describe('the button of a changed message that sends it', () => {
  it.each([
    ['Save', true, true],
    ['Save & submit', false, true],
    ['Cancel', true, false],
    ['Cancel', false, false],
    ['Speichern', true, true],
    ['Abbrechen', false, false],
  ])('"%s", last: %s, sends: %s', (label, isLast, expected) => {
    expect(savesEdit(label, isLast)).toBe(expected);
  });
});

describe('where claude.ai keeps the draft', () => {
  it.each<[string, string | null, string[]]>([
    ['/chat/c1', 'c1', ['store:chat-draft:c1']],
    ['/new', null, ['store:chat-draft:chorus-unified-composer', 'store:chat-draft:new-conversation']],
    [
      '/project/p1',
      null,
      [
        'store:chat-draft:p1:conversation',
        'store:chat-draft:chorus-unified-composer',
        'store:chat-draft:new-conversation',
      ],
    ],
  ])('of %s (%s)', (path, conversation, keys) => {
    expect(draftKeys(path, conversation)).toEqual(keys);
  });
});
