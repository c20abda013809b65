import { describe, expect, it } from 'vitest';
import { Visit } from '../testing/visit.ts';

describe('an answer', () => {
  it('lets a text go only when it ended without a failure', () => {
    const visit = new Visit('c1').sends('a').happen({ type: 'reply-began' });
    expect(visit.states).toEqual(['a: answering']);
    expect(visit.happen({ type: 'reply-ended' }).states).toEqual(['a: answered']);
    expect(visit.signals).toEqual([{ kind: 'answered' }]);
  });

  it('that breaks off is a failure', () => {
    const visit = new Visit('c1').sends('a').happen({ type: 'reply-began' }).fails('overloaded');
    expect(visit.slots).toMatchObject([{ state: 'failed', failure: 'overloaded' }]);
    expect(visit.signals).toEqual([]);
  });

  it('that fails minutes after the send is a failure of that send', () => {
    const visit = new Visit('c1').sends('a').wait(300_000).fails('overloaded');
    expect(visit.slots).toMatchObject([{ state: 'failed', failure: 'overloaded' }]);
  });

  it('that is there already is not made a failure by a later notice', () => {
    const visit = new Visit('c1').sends('a').happen({ type: 'reply-ended' }).fails();
    expect(visit.states).toEqual(['a: answered']);
  });

  it('is awaited while the next prompt is being written', () => {
    const visit = new Visit('c1').sends('a').writes('next').happen({ type: 'reply-ended' });
    expect(visit.states).toEqual(['a: answered', 'next: draft']);
  });
});

describe('a text that the page puts back', () => {
  it('is bounced: the same text, in the same slot, and a signal', () => {
    const visit = new Visit('c1').sends('a b').writes('a b');
    expect(visit.states).toEqual(['a b: bounced']);
    expect(visit.signals).toEqual([{ kind: 'bounced' }]);
  });

  it('is known again although the page trimmed it', () => {
    expect(new Visit('c1').sends('a\n').writes('a').slots).toMatchObject([{ state: 'bounced' }]);
  });

  it('keeps the failure that was shown before', () => {
    const visit = new Visit('c1').sends('a').fails('overloaded').wait(50).writes('a');
    expect(visit.slots).toMatchObject([{ state: 'bounced', failure: 'overloaded' }]);
  });

  it('learns why from a notice that comes late', () => {
    const visit = new Visit('c1').sends('a').writes('a').wait(9_000).fails('limit');
    expect(visit.slots).toMatchObject([{ state: 'bounced', failure: 'limit' }]);
  });

  it('learns nothing from a notice that comes much later', () => {
    const visit = new Visit('c1').sends('a').writes('a').wait(10_001).fails('limit');
    expect(visit.slots).toMatchObject([{ state: 'bounced', failure: null }]);
  });

  it('is a draft again once it is rewritten, and can be sent again', () => {
    const visit = new Visit('c1').sends('a').writes('a').writes('a, please');
    expect(visit.states).toEqual(['a, please: draft']);
    expect(visit.sends('a, please').states).toEqual(['a, please: sent']);
  });
});

describe('the same text written again is no bounce', () => {
  it('in another conversation', () => {
    const visit = new Visit('c1').sends('continue').goesTo('c2').writes('continue');
    expect(visit.states).toEqual(['continue: sent', 'continue: draft']);
    expect(visit.signals).toEqual([]);
  });

  it('while its answer is being written', () => {
    const visit = new Visit('c1').sends('more').happen({ type: 'reply-began' }).writes('more');
    expect(visit.states).toEqual(['more: answering', 'more: draft']);
  });

  it('after it was answered', () => {
    const visit = new Visit('c1').sends('more').happen({ type: 'reply-ended' }).writes('more');
    expect(visit.states).toEqual(['more: answered', 'more: draft']);
  });
});

describe('trying again', () => {
  it('is another attempt at the same text', () => {
    const visit = new Visit('c1').sends('a').fails().wait(60_000).happen({ type: 'retry' });
    expect(visit.slots).toMatchObject([{ state: 'sent', failure: null, text: 'a' }]);
    expect(visit.happen({ type: 'reply-ended' }).states).toEqual(['a: answered']);
  });

  it('concerns the newest text of this conversation that was not answered', () => {
    const visit = new Visit('c1').sends('one').fails().goesTo('c2').sends('two').fails();
    visit.goesTo('c1').happen({ type: 'retry' });
    expect(visit.states).toEqual(['one: sent', 'two: failed']);
  });

  it('of an answered text changes nothing', () => {
    const visit = new Visit('c1').sends('a').happen({ type: 'reply-ended' }).happen({ type: 'retry' });
    expect(visit.states).toEqual(['a: answered']);
  });
});

describe("what is not the service's failure", () => {
  it("the person's Stop before any text leaves the outcome unknown", () => {
    expect(new Visit('c1').sends('a').happen({ type: 'stopped' }).states).toEqual(['a: unknown']);
  });

  it("the person's Stop in mid-answer leaves it answered", () => {
    const visit = new Visit('c1').sends('a').happen({ type: 'reply-began' }).happen({ type: 'stopped' });
    expect(visit.slots).toMatchObject([{ state: 'answered', failure: null }]);
  });

  it('leaving the page leaves the outcome of all that is awaited unknown, and drafts as they are', () => {
    const visit = new Visit('c1').sends('a').goesTo('c2').sends('b').writes('c').happen({ type: 'left' });
    expect(visit.states).toEqual(['a: unknown', 'b: unknown', 'c: draft']);
    expect(visit.signals).toEqual([]);
  });
});

describe('two conversations in one tab', () => {
  it('keep their outcomes apart', () => {
    const visit = new Visit('c1').sends('one').goesTo('c2').sends('two').fails('overloaded');
    expect(visit.states).toEqual(['one: sent', 'two: failed']);
    expect(visit.goesTo('c1').happen({ type: 'reply-ended' }).states).toEqual([
      'one: answered',
      'two: failed',
    ]);
  });

  it('a notice in a conversation where nothing is awaited concerns nothing', () => {
    expect(new Visit('c1').sends('one').wait(20_000).goesTo('c2').fails().states).toEqual(['one: sent']);
  });
});

describe('a send that the page does not take', () => {
  it('is forgotten once the person goes on writing', () => {
    const visit = new Visit('c1').presses('a').wait(5_001).writes('ab');
    expect(visit.ledger.intended).toBeNull();
  });
});
