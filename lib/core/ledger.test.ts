import { describe, expect, it } from 'vitest';
import { Visit } from '../testing/visit.ts';

describe('writing', () => {
  it('saves every change of one stretch of writing in one slot', () => {
    const { saves } = new Visit().writes('a').writes('ab').writes('ab\n\nc');
    expect(saves.map(({ text, revision, state }) => [text, revision, state])).toEqual([
      ['a', 1, 'draft'],
      ['ab', 2, 'draft'],
      ['ab\n\nc', 3, 'draft'],
    ]);
    expect(new Set(saves.map(({ slot }) => slot)).size).toBe(1);
  });

  it('saves nothing when nothing changed', () => {
    expect(new Visit().writes('a').writes('a').saves).toHaveLength(1);
  });

  it('says where and when it was written', () => {
    expect(new Visit('c1').wait(5).writes('a').saves[0]).toMatchObject({
      at: 1_000_005,
      conversation: 'c1',
      account: 'org',
      found: false,
    });
  });

  it('marks a text that stood there before anything was typed, whatever becomes of it: any save may arrive first', () => {
    const visit = new Visit()
      .happen({ type: 'composer', text: 'left over', found: true })
      .writes('left over!')
      .sends('left over!')
      .writes('next');
    expect(visit.saves.map(({ found }) => found)).toEqual([true, true, true, false]);
  });

  it('keeps a text that the person clears, and what is written next apart from it', () => {
    const visit = new Visit().writes('a long thought').writes('').writes('new');
    expect(visit.states).toEqual(['a long thought: draft', 'new: draft']);
  });

  it('takes a draft of another conversation for another text', () => {
    const visit = new Visit('c1').writes('for one').goesTo('c2').writes('for two');
    expect(visit.slots.map(({ text, conversation }) => [text, conversation])).toEqual([
      ['for one', 'c1'],
      ['for two', 'c2'],
    ]);
  });
});

describe('sending', () => {
  it('captures what was pressed before the page empties the box', () => {
    const visit = new Visit('c1').writes('almost').presses('almost all of it');
    expect(visit.states).toEqual(['almost all of it: draft']);
    expect(visit.writes('').states).toEqual(['almost all of it: sent']);
  });

  it('captures a text that no change told of before', () => {
    expect(new Visit('c1').sends('pasted and sent').states).toEqual(['pasted and sent: sent']);
  });

  it('sends nothing with an empty box', () => {
    expect(new Visit('c1').presses('').writes('').effects).toEqual([]);
  });

  it('takes a box that is emptied long after the key for cleared, not for sent', () => {
    expect(new Visit('c1').presses('a').wait(5_001).writes('').states).toEqual(['a: draft']);
  });

  it('follows a new chat to its id, whether the address changes before or after the box is emptied', () => {
    const after = new Visit().sends('a').goesTo('c1');
    const before = new Visit().presses('a').goesTo('c1').writes('');
    for (const { slots } of [after, before]) {
      expect(slots).toMatchObject([{ state: 'sent', conversation: 'c1' }]);
    }
  });

  it('does not take the person going elsewhere later for the redirect', () => {
    expect(new Visit().sends('a').wait(10_001).goesTo('c9').slots).toMatchObject([{ conversation: null }]);
  });

  it('never loses a conversation that is known', () => {
    const [sent] = new Visit('c1').sends('a').goesTo(null).slots;
    expect(sent).toMatchObject({ conversation: 'c1' });
  });
});
