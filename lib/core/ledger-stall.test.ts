import { describe, expect, it } from 'vitest';
import { type Step, Visit } from '../testing/visit.ts';

const noReply: Step = { type: 'stalled', phase: 'no-reply' };
const noGrowth: Step = { type: 'stalled', phase: 'no-growth' };
const goingOn: Step = { type: 'going-on' };

describe('a stalled reply', () => {
  it('is told, and is no outcome', () => {
    const visit = new Visit('c1').sends('a').happen(noReply);
    expect(visit.states).toEqual(['a: sent']);
    expect(visit.signals).toEqual([{ kind: 'stalled', phase: 'no-reply' }]);
  });

  it('is told once for one silence', () => {
    expect(new Visit('c1').sends('a').happen(noReply).happen(noReply).signals).toHaveLength(1);
  });

  it('that goes on is told too, and can stall again', () => {
    const visit = new Visit('c1').sends('a').happen(noReply).happen(goingOn).happen(noGrowth);
    expect(visit.signals.map(({ kind }) => kind)).toEqual(['stalled', 'going-on', 'stalled']);
  });

  it('may be answered after all', () => {
    const visit = new Visit('c1').sends('a').happen(noReply).happen({ type: 'reply-ended' });
    expect(visit.states).toEqual(['a: answered']);
  });

  it('where nothing is awaited is none', () => {
    expect(new Visit('c1').writes('a').happen(noReply).happen(goingOn).signals).toEqual([]);
    expect(new Visit('c1').sends('a').happen(goingOn).signals).toEqual([]);
  });

  it('is that of the conversation that is open', () => {
    expect(new Visit('c1').sends('a').wait(20_000).goesTo('c2').happen(noReply).signals).toEqual([]);
  });
});

describe('who gives up on a stalled reply', () => {
  const failed = [{ state: 'failed', failure: 'stalled' }];

  it.each<[string, Step]>([
    ['by leaving', { type: 'left' }],
    ['by Stop', { type: 'stopped' }],
  ])('%s keeps the prompt as failed', (_, step) => {
    expect(new Visit('c1').sends('a').happen(noReply).happen(step).slots).toMatchObject(failed);
    const half = new Visit('c1').sends('a').happen({ type: 'reply-began' }).happen(noGrowth);
    expect(half.happen(step).slots).toMatchObject(failed);
  });

  it('over words that may mean anything keeps it as stalled, and learns why when something says so', () => {
    const visit = new Visit('c1').sends('a').happen(noReply).fails('unknown');
    expect(visit.slots).toMatchObject(failed);
    expect(visit.wait(1_000).fails('overloaded').slots).toMatchObject([{ failure: 'overloaded' }]);
  });

  it('by sending something else keeps the first as failed', () => {
    const visit = new Visit('c1').sends('a').happen(noReply).sends('b');
    expect(visit.slots).toMatchObject([...failed, { state: 'sent', failure: null }]);
    const half = new Visit('c1').sends('a').happen({ type: 'reply-began' }).happen(noGrowth).sends('b');
    expect(half.slots).toMatchObject([...failed, { state: 'sent', failure: null }]);
  });

  it('after it went on leaves the outcome unknown, as ever', () => {
    const visit = new Visit('c1').sends('a').happen(noReply).happen(goingOn).happen({ type: 'left' });
    expect(visit.states).toEqual(['a: unknown']);
  });
});

it('a prompt that is tried again after a silence can stall again', () => {
  const visit = new Visit('c1').sends('a').happen(noReply).happen({ type: 'stopped' });
  visit.happen({ type: 'retry' }).happen(noReply);
  expect(visit.signals.map(({ kind }) => kind)).toEqual(['stalled', 'stalled']);
});
