import { describe, expect, it } from 'vitest';
import { Visit } from '../testing/visit.ts';

const answers = (visit: Visit, prompt: string) =>
  visit.happen({ type: 'reply-began', prompt }).happen({ type: 'reply-ended', prompt });

describe('whose answer it is', () => {
  it('is of the prompt it stands under, not of one that was lost before it', () => {
    const visit = new Visit('c1').sends('lost one').wait(5_000).sends('hello?');
    expect(answers(visit, 'hello?').states).toEqual(['lost one: unknown', 'hello?: answered']);
  });

  it('is the next prompt’s once that is answered: what came before was broken off, and is over', () => {
    const visit = new Visit('c1').sends('A').happen({ type: 'reply-began', prompt: 'A' });
    visit.sendsEdit('quite another B');
    expect(visit.states).toEqual(['A: answering', 'quite another B: sent']);
    visit.happen({ type: 'reply-began', prompt: 'quite another B' });
    expect(visit.states).toEqual(['A: answered', 'quite another B: answering']);
    expect(visit.signals).toEqual([]);
  });

  it('is no end of a reply in another conversation', () => {
    const visit = new Visit('c1').sends('A').happen({ type: 'reply-began', prompt: 'A' }).goesTo('c2');
    visit.sends('B').happen({ type: 'reply-began', prompt: 'B' });
    expect(visit.states).toEqual(['A: answering', 'B: answering']);
  });

  it('is nobody’s when an old row is drawn anew', () => {
    const visit = new Visit('c1').sends('lost one').wait(60_000).goesTo('c2').goesTo('c1');
    expect(answers(visit, 'an older question').states).toEqual(['lost one: sent']);
    expect(visit.signals).toEqual([]);
  });

  it('is the retried prompt’s, and an answered one is not retried', () => {
    const visit = new Visit('c1').sends('lost').fails().wait(20_000).sends('B');
    expect(answers(visit, 'B').happen({ type: 'retry' }).states).toEqual(['lost: failed', 'B: answered']);
  });
});

describe('whose failure it is', () => {
  const refused = { type: 'refused', failure: 'server-error' } as const;

  it('is told by the request, wherever the page stands by then', () => {
    const visit = new Visit('c1').sends('x').wait(20_000).goesTo('c2');
    expect(visit.happen({ ...refused, conversation: 'c1' }).states).toEqual(['x: failed']);
  });

  it('is not that of another conversation', () => {
    const visit = new Visit('c1').sends('x').wait(20_000);
    expect(visit.happen({ ...refused, conversation: 'c2' }).states).toEqual(['x: sent']);
  });

  it('is the newest send’s where the request does not name its conversation', () => {
    const visit = new Visit('c1').sends('x').goesTo('c2').sends('y');
    expect(visit.happen({ ...refused, conversation: null }).states).toEqual(['x: sent', 'y: failed']);
  });
});

describe('a text that comes into the box', () => {
  it('by our own restore is no bounce', () => {
    const visit = new Visit('c1').sends('x').fails().wait(60_000);
    visit.happen({ type: 'composer', text: 'x', found: true, restored: true });
    expect(visit.signals).toEqual([]);
    expect(visit.states).toEqual(['x: failed', 'x: draft']);
  });

  it('long after its failure is no bounce either', () => {
    expect(new Visit('c1').sends('x').fails().wait(60_000).writes('x').signals).toEqual([]);
  });
});

it('an Enter that nothing came of does not send what is written elsewhere later', () => {
  const visit = new Visit('c1').presses('a').wait(60_000).goesTo('c2').writes('b').wait(10).writes('');
  expect(visit.states).toEqual(['a: draft', 'b: draft']);
});
