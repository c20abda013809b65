import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../testing/database.ts';
import { anAnswer, aSave } from '../testing/kept.ts';
import { answersTo, keepAnswer } from './answers.ts';
import { database } from './database.ts';
import { take } from './entries.ts';
import { entryOf, everything, findKept } from './reading.ts';
import { remove, removeEverything } from './removal.ts';
import { save } from './saves.ts';

beforeEach(async () => {
  emptyDatabase();
  await save(aSave(), 5, 'kept');
});

describe('an answer', () => {
  it('is kept as far as it came, and goes on', async () => {
    await keepAnswer(anAnswer({ text: 'Clause', end: null }));
    await keepAnswer(anAnswer({ text: 'Clause nine', end: null }));
    expect(await answersTo('kept')).toEqual([anAnswer({ text: 'Clause nine', end: null })]);
    await keepAnswer(anAnswer());
    expect(await answersTo('kept')).toEqual([anAnswer()]);
  });

  it('is not put back by an older copy that comes late', async () => {
    await keepAnswer(anAnswer());
    await keepAnswer(anAnswer({ text: 'Clause', end: null }));
    expect(await answersTo('kept')).toEqual([anAnswer()]);
  });

  it('stands beside others, the oldest first', async () => {
    await keepAnswer(anAnswer({ id: 'b', at: 2 }));
    await keepAnswer(anAnswer({ id: 'a', at: 3 }));
    await keepAnswer(anAnswer({ id: 'c', at: 1 }));
    expect((await answersTo('kept')).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it.each([
    ['its prompt', () => remove('kept')],
    ['everything', removeEverything],
  ])('goes with %s, and a late copy brings nothing back', async (_, removeIt) => {
    await keepAnswer(anAnswer());
    await removeIt();
    expect(await keepAnswer(anAnswer())).toBe(false);
    expect(await answersTo('kept')).toEqual([]);
    expect(await (await database()).count('answers')).toBe(0);
  });

  it('comes back with its prompt when the removal is undone', async () => {
    await keepAnswer(anAnswer());
    const entry = await entryOf((await findKept('kept')) ?? expect.unreachable());
    await remove('kept');
    await take([entry], (added) => added);
    expect(await answersTo('kept')).toEqual([anAnswer()]);
  });

  it('is in every backup, also where it cannot be read as one', async () => {
    await keepAnswer(anAnswer());
    const strange = { id: 'strange', kept: 'kept', text: 'half an answer' };
    await (await database()).put('answers', strange as never);
    const { entries, unreadable } = await everything();
    expect(entries.map(({ answers }) => answers)).toEqual([[anAnswer()]]);
    expect(unreadable).toEqual([strange]);
  });
});
