import { describe, expect, it } from 'vitest';
import { Visit } from '../testing/visit.ts';
import type { Attachment } from './save.ts';

const unread: Attachment = { name: 'Pasted content', size: null, text: null };
const pasted: Attachment = { name: 'Pasted content', size: 5_000, text: 'long '.repeat(1_000) };
const file: Attachment = { name: 'plan.pdf', size: 90_000, text: null };

/** What each save said of the attachments, in order. */
const told = ({ saves }: Visit) => saves.map(({ attachments }) => attachments);

describe('a prompt that is nothing but an attachment', () => {
  it('is kept: the box is not empty', () => {
    const visit = new Visit('c1').writes('', pasted);
    expect(visit.slots).toMatchObject([{ text: '', state: 'draft', attachments: [pasted] }]);
  });

  it('is sent, and answered', () => {
    const visit = new Visit('c1').writes('', pasted).sends('', pasted);
    expect(visit.states).toEqual([': sent']);
    expect(visit.happen({ type: 'reply-ended', prompt: 'Pasted content' }).states).toEqual([': answered']);
  });

  it('is bounced when the page puts it back, and only when it is the same', () => {
    const sent = () => new Visit('c1').sends('', pasted).wait(20);
    expect(sent().writes('', unread).states).toEqual([': bounced']);
    expect(sent().writes('', file).states).toEqual([': sent', ': draft']);
  });

  it('put back without its files still knows them', () => {
    const visit = new Visit('c1').sends('read this', file).wait(20).writes('read this').writes('read this');
    expect(visit.slots).toMatchObject([{ state: 'bounced' }]);
    expect(told(visit)).toEqual([[file], null, null]);
  });

  it('that the person takes away again is kept as it was', () => {
    const visit = new Visit('c1').writes('', pasted).writes('');
    expect(visit.saves).toHaveLength(1);
    expect(visit.ledger.composing).toBeNull();
  });
});

describe('attachments travel', () => {
  it('in the save in which they changed, and in no other', () => {
    const visit = new Visit().writes('a').writes('a', file).writes('ab', file).writes('ab', file, pasted);
    expect(told(visit)).toEqual([null, [file], null, [file, pasted]]);
    expect(told(visit.sends('ab', file, pasted))).toEqual([null, [file], null, [file, pasted], null]);
  });

  it('once more when their text was found', () => {
    expect(told(new Visit().writes('a', unread).writes('a', pasted))).toEqual([[unread], [pasted]]);
  });

  it('as none when the last one was taken away', () => {
    expect(told(new Visit().writes('a', file).writes('a'))).toEqual([[file], []]);
  });

  it('a pasted text in place of the typed one is no emptied box', () => {
    const visit = new Visit('c1').writes('typed').writes('', pasted);
    expect(visit.saves.map(({ text, slot }) => [text, slot])).toEqual([
      ['typed', 'page.1'],
      ['', 'page.1'],
    ]);
  });
});

describe('after a pause', () => {
  it('what stands in the composer is kept again, whole', () => {
    const visit = new Visit().writes('a', file).happen({ type: 'resumed' });
    expect(visit.saves.at(-1)).toMatchObject({ text: 'a', revision: 2, attachments: [file] });
  });

  it('and in the box of a sent message', () => {
    const visit = new Visit().edits('changed').happen({ type: 'resumed' });
    expect(visit.saves.at(-1)).toMatchObject({ text: 'changed', revision: 2 });
  });

  it('nothing is kept of an empty page', () => {
    expect(new Visit('c1').sends('a').happen({ type: 'resumed' }).saves).toHaveLength(2);
  });
});
