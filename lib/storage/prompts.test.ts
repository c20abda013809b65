import { beforeEach, describe, expect, it } from 'vitest';
import type { Save } from '../core/save.ts';
import { defaultSettings } from '../core/settings.ts';
import { minute } from '../core/words.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon, textsOf } from '../testing/kept.ts';
import { database } from './database.ts';
import { addEvidence, allEvidence } from './evidence.ts';
import { settingsNote } from './notes.ts';
import { find, newest, noteHandOff, remove, removeEverything, removeExpired, save } from './prompts.ts';

const day = 24 * 60 * minute;
const tab = 5;

const put = (part: Partial<Save> = {}, id = 'kept') => save(aSave(part), tab, id);

beforeEach(emptyDatabase);

describe('a save', () => {
  it('is there afterwards, and says up to which revision', async () => {
    expect(await put({ revision: 1 })).toBe(1);
    expect(await put({ revision: 3, text: 'more' })).toBe(3);
    expect(await find('kept')).toMatchObject({ id: 'kept', text: 'more', conversation: 'c1' });
  });

  it('may come twice', async () => {
    await put({ revision: 2, state: 'sent' });
    const once = await newest();
    expect(await put({ revision: 2, state: 'sent' })).toBe(2);
    expect(await newest()).toEqual(once);
  });

  it('may come late: the newer one stands, and what only the older one had is a version', async () => {
    await put({ revision: 2, text: 'new', at: noon + 10 });
    expect(await put({ revision: 1, text: 'old' })).toBe(2);
    expect(await find('kept')).toMatchObject({ text: 'new', versions: [{ text: 'old' }] });
  });

  it('of another slot is another text', async () => {
    await put();
    await put({ slot: 'page.2', at: noon + 1 }, 'other');
    expect((await newest()).map(({ id }) => id)).toEqual(['other', 'kept']);
  });
});

describe('a text that a reloaded page shows', () => {
  const reloaded = (part: Partial<Save> = {}) =>
    put({ slot: 'reloaded.1', found: true, at: noon + minute, ...part }, 'duplicate');

  it('goes on with what it was before', async () => {
    await put({ state: 'failed' });
    await reloaded();
    expect(await newest()).toMatchObject([{ id: 'kept', state: 'failed' }]);
  });

  it('loses nothing when the page shows only the beginning of it', async () => {
    await put({ text: 'a long text' });
    await reloaded({ text: 'a long' });
    expect(await newest()).toMatchObject([{ id: 'kept', text: 'a long text' }]);
  });

  it('and is then rewritten is one text still', async () => {
    await put();
    await reloaded();
    await reloaded({ revision: 2, found: false, text: 'Compare the two contracts by clause' });
    expect(await newest()).toMatchObject([{ id: 'kept', text: 'Compare the two contracts by clause' }]);
  });

  it.each<[string, Partial<Save>]>([
    ['of another account', { account: 'other' }],
    ['that was typed, not found', { found: false }],
    ['of a day before', { at: noon + day + 1 }],
  ])('%s is a text of its own', async (_, part) => {
    await put();
    await reloaded(part);
    expect((await newest()).map(({ id }) => id)).toEqual(['duplicate', 'kept']);
  });
});

describe('the newest', () => {
  it('come newest first, as many as asked for', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) await put({ slot: id, at: noon + index }, id);
    expect((await newest(2)).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('leave out what does not parse, and leave it where it is', async () => {
    await put();
    const db = await database();
    const broken = { id: 'broken', changedAt: noon, text: 'still somebody’s text' };
    // @ts-expect-error: what a disk may hold is not what the types say.
    await db.put('prompts', broken);
    expect((await newest()).map(({ id }) => id)).toEqual(['kept']);
    expect(await db.get('prompts', 'broken')).toEqual(broken);
  });
});

describe('removing', () => {
  it('one leaves the others', async () => {
    await put();
    await put({ slot: 'page.2' }, 'other');
    expect(await remove('kept')).toBe(true);
    expect(await remove('kept')).toBe(false);
    expect((await newest()).map(({ id }) => id)).toEqual(['other']);
  });

  it('one is not undone by a late copy of its save', async () => {
    await put({ revision: 2 });
    await remove('kept');
    await put({ revision: 2 }, 'again');
    await put({ revision: 1 }, 'again');
    expect(await newest()).toEqual([]);
  });

  it('what has outlived its days, and says how many that were', async () => {
    await put({ slot: 'a', state: 'answered' }, 'answered');
    await put({ slot: 'b', state: 'failed' }, 'failed');
    expect(await removeExpired(defaultSettings, noon + 8 * day)).toBe(1);
    expect((await newest()).map(({ id }) => id)).toEqual(['failed']);
    expect(await removeExpired(defaultSettings, noon + 31 * day)).toBe(1);
  });
});

describe('removing everything', () => {
  it('empties texts and signals and keeps what the person set', async () => {
    const settings = { ...defaultSettings, keepAnsweredDays: 3 };
    await settingsNote.write(settings);
    await addEvidence({ at: noon, attempt: null, signal: { kind: 'bounced' } });
    await put();
    await removeEverything();
    expect(await newest()).toEqual([]);
    expect(await allEvidence()).toEqual([]);
    expect(await settingsNote.read()).toEqual(settings);
  });

  it('leaves no trace of a text in any store', async () => {
    await put({ text: 'a secret' });
    await put({ text: 'a secret plan', revision: 2, at: noon + minute });
    await removeEverything();
    const db = await database();
    const rows = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
    expect(JSON.stringify(rows)).not.toContain('a secret');
  });
});

describe('a hand-off', () => {
  const handOff = { at: noon, target: 'chatgpt', way: 'url' } as const;

  it('is noted beside its prompt, which stays as it is', async () => {
    await put();
    expect(await noteHandOff('kept', handOff)).toBe(true);
    const kept = await find('kept');
    expect(kept?.handOffs).toEqual([handOff]);
    expect(kept && textsOf(kept)).toEqual([aSave().text]);
  });

  it('of a prompt that is gone is not noted', async () => {
    expect(await noteHandOff('gone', handOff)).toBe(false);
    expect(await newest()).toEqual([]);
  });
});
