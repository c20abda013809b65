import { describe, expect, it } from 'vitest';
import { Visit } from '../testing/visit.ts';

describe('a sent message that is changed', () => {
  it('is a slot of its own beside the composer', () => {
    const visit = new Visit('c1').writes('next').edits('chang').edits('changed').writes('next one');
    expect(visit.states).toEqual(['next one: draft', 'changed: draft']);
  });

  it('is sent on Save, with what it holds then, and its outcome followed', () => {
    const visit = new Visit('c1').edits('chang').sendsEdit('changed');
    expect(visit.states).toEqual(['changed: sent']);
    expect(visit.fails('overloaded').slots).toMatchObject([{ state: 'failed', failure: 'overloaded' }]);
  });

  it('is answered by the reply under it', () => {
    const visit = new Visit('c1').sendsEdit('saved as it was');
    visit.happen({ type: 'reply-ended', prompt: 'saved as it was' });
    expect(visit.states).toEqual(['saved as it was: answered']);
  });

  it('is bounced when the page puts it into the composer', () => {
    expect(new Visit('c1').sendsEdit('changed').wait(50).writes('changed').states).toEqual([
      'changed: bounced',
    ]);
  });

  it('stays kept after Cancel, and the next change is another text', () => {
    const visit = new Visit('c1').edits('thought better of it').happen({ type: 'edit-closed', box: 1 });
    expect(visit.edits('another').states).toEqual(['thought better of it: draft', 'another: draft']);
  });

  it('keeps to its box: another one that is open holds another text', () => {
    const visit = new Visit('c1').edits('one', 1).edits('two', 2).edits('one more', 1).edits('two more', 2);
    expect(visit.states).toEqual(['one more: draft', 'two more: draft']);
    expect(visit.sendsEdit('one more', 1).states).toEqual(['one more: sent', 'two more: draft']);
    expect(visit.edits('two, best', 2).states).toEqual(['one more: sent', 'two, best: draft']);
  });

  it('is kept again after a pause while its box is there, and not once that is gone', () => {
    const visit = new Visit('c1').edits('gone', 1).edits('there', 2).happen({ type: 'edit-closed', box: 1 });
    const before = visit.saves.length;
    visit.happen({ type: 'resumed' });
    expect(visit.saves.slice(before).map(({ text }) => text)).toEqual(['there']);
  });

  it('is not overwritten by an emptied box, and an emptied box is not sent', () => {
    expect(new Visit('c1').edits('changed').edits('').sendsEdit('').states).toEqual(['changed: draft']);
  });
});

describe('a suggestion', () => {
  it('that is sent without passing the composer is kept in the words that the page shows', () => {
    const visit = new Visit().picks('Explain tides');
    expect(visit.states).toEqual(['Explain tides: draft']);
    visit.goesTo('c1').happen({ type: 'drawn', prompt: 'Explain tides to me as to a child.' });
    expect(visit.slots).toMatchObject([
      { text: 'Explain tides to me as to a child.', state: 'sent', conversation: 'c1' },
    ]);
  });

  it('that fails before it is shown is a failed prompt all the same', () => {
    expect(new Visit().picks('Explain tides').goesTo('c1').fails().states).toEqual(['Explain tides: failed']);
  });

  it('that fills the composer is one text with what becomes of it', () => {
    const visit = new Visit().picks('Write a letter').wait(5).writes('Help me write a letter.');
    expect(visit.states).toEqual(['Help me write a letter.: draft']);
    expect(visit.sends('Help me write a letter.').states).toEqual(['Help me write a letter.: sent']);
  });

  it('that nothing came of is not sent by a prompt that is drawn later', () => {
    const visit = new Visit().picks('Explain tides').wait(5_001).happen({ type: 'drawn', prompt: 'other' });
    expect(visit.states).toEqual(['Explain tides: draft']);
  });
});

describe('a draft that comes back', () => {
  it('by Undo after the box was emptied is the same text, not a second one', () => {
    const visit = new Visit('c1').writes('a thought').writes('').wait(60_000).writes('a thought');
    expect(visit.states).toEqual(['a thought: draft']);
  });

  it('by Undo, with more typed behind it before anybody looked, is the same text', () => {
    const visit = new Visit('c1').writes('a thought').writes('').writes('a thought!');
    expect(visit.states).toEqual(['a thought!: draft']);
  });

  it('by Undo of what was put in its place is the same text again', () => {
    const visit = new Visit('c1').writes('mine');
    visit.happen({ type: 'composer', text: 'put back', found: false, restored: true });
    expect(visit.states).toEqual(['mine: draft', 'put back: draft']);
    expect(visit.writes('mine').states).toEqual(['mine: draft', 'put back: draft']);
    expect(visit.writes('mine too').states).toEqual(['mine too: draft', 'put back: draft']);
  });

  it('on the way back to its conversation is the same text, elsewhere it is another', () => {
    const away = () => new Visit('c1').writes('hello').goesTo('c2');
    expect(away().goesTo('c1').writes('hello').states).toEqual(['hello: draft']);
    expect(away().writes('hello').states).toEqual(['hello: draft', 'hello: draft']);
  });

  it('is not taken for one that typing passes by', () => {
    const visit = new Visit('c1').writes('hell').writes('').writes('h').writes('hell').writes('hello');
    expect(visit.states).toEqual(['hell: draft', 'hello: draft']);
  });
});

it('what stands in a composer stays kept when another one is written in', () => {
  const visit = new Visit('c1').writes('in the first').happen({ type: 'switched' }).writes('in the second');
  expect(visit.states).toEqual(['in the first: draft', 'in the second: draft']);
  const underWay = new Visit('c1').presses('a').happen({ type: 'switched' }).writes('');
  expect(underWay.states).toEqual(['a: sent']);
});

it('what is typed while a new chat opens follows it to its id', () => {
  const visit = new Visit().sends('first').wait(5).writes('second').goesTo('c1').writes('second one');
  expect(visit.slots).toMatchObject([
    { text: 'first', conversation: 'c1' },
    { text: 'second one', conversation: 'c1' },
  ]);
});

it('a prompt that is put back when its message was changed in place is that prompt, not another draft', () => {
  const visit = new Visit('c1').sends('so it was').wait(2_000).edits('so it is').sendsEdit('so it is');
  visit.wait(500).writes('so it was');
  expect(visit.states).toEqual(['so it was: bounced', 'so it is: sent']);
});
