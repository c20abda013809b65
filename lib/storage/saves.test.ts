import { beforeEach, describe, expect, it } from 'vitest';
import type { Save } from '../core/save.ts';
import { minute } from '../core/words.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { database } from './database.ts';
import { findKept, newestKept, versionsOf } from './reading.ts';
import { save } from './saves.ts';

const day = 24 * 60 * minute;
const tab = 5;

const put = (part: Partial<Save> = {}, id = 'kept') => save(aSave(part), tab, id);

/** What a page that was loaded again shows. */
const reloaded = (part: Partial<Save> = {}) =>
  put({ slot: 'reloaded.1', found: true, at: noon + minute, ...part }, 'duplicate');

beforeEach(emptyDatabase);

describe('a save', () => {
  it('is there afterwards, and says up to which revision', async () => {
    expect(await put({ revision: 1 })).toEqual({ revision: 1, kept: 'kept' });
    expect((await put({ revision: 3, text: 'more' })).revision).toBe(3);
    expect(await findKept('kept')).toMatchObject({ id: 'kept', text: 'more', conversation: 'c1' });
  });

  it('may come twice', async () => {
    await put({ revision: 2, state: 'sent' });
    const once = await newestKept();
    expect((await put({ revision: 2, state: 'sent' })).revision).toBe(2);
    expect(await newestKept()).toEqual(once);
  });

  it('may come late: the newer one stands, and what only the older one had is a version', async () => {
    await put({ revision: 2, text: 'new', at: noon + 10 });
    expect((await put({ revision: 1, text: 'old' })).revision).toBe(2);
    expect(await findKept('kept')).toMatchObject({ text: 'new' });
    expect(await versionsOf('kept')).toEqual([{ at: noon, text: 'old' }]);
  });

  it('that takes the place of what another tab wrote leaves that as a version, however alike they are', async () => {
    await put({ text: 'one draft' });
    await put({ slot: 'other.1', found: true, text: 'one draft', at: noon + 100 }, 'unused');
    await put({ slot: 'other.1', revision: 2, text: 'one drafts', at: noon + 200 });
    await put({ revision: 2, text: 'one draft!', at: noon + 300 });
    await put({ revision: 3, text: 'one draft!!', at: noon + 600 });
    expect((await versionsOf('kept')).map(({ text }) => text)).toEqual(['one draft', 'one drafts']);
  });

  it('of another slot is another text', async () => {
    await put();
    await put({ slot: 'page.2', at: noon + 1 }, 'other');
    expect((await newestKept()).map(({ id }) => id)).toEqual(['other', 'kept']);
  });
});

describe('a text that a reloaded page shows', () => {
  it('goes on with what it was before', async () => {
    await put({ state: 'failed' });
    await reloaded();
    expect(await newestKept()).toMatchObject([{ id: 'kept', state: 'failed' }]);
  });

  it('loses nothing when the page shows only the beginning of it', async () => {
    await put({ text: 'a long text' });
    await reloaded({ text: 'a long' });
    expect(await newestKept()).toMatchObject([{ id: 'kept', text: 'a long text' }]);
  });

  it('gets what the page shows attached to it', async () => {
    const pasted = { name: 'Pasted content', size: 5_000, text: 'a long paste' };
    await put();
    await reloaded({ attachments: [pasted] });
    expect(await newestKept()).toMatchObject([{ id: 'kept', attachments: [pasted] }]);
  });

  it('and is then rewritten is one text still', async () => {
    await put();
    await reloaded();
    await reloaded({ revision: 2, found: false, text: 'Compare the two contracts by clause' });
    expect(await newestKept()).toMatchObject([{ id: 'kept', text: 'Compare the two contracts by clause' }]);
  });

  it.each<[string, Partial<Save>]>([
    ['of another account', { account: 'other' }],
    ['that was typed, not found', { found: false }],
    ['of a day before', { at: noon + day + 1 }],
  ])('%s is a text of its own', async (_, part) => {
    await put();
    await reloaded(part);
    expect((await newestKept()).map(({ id }) => id)).toEqual(['duplicate', 'kept']);
  });
});

describe('a newer save of a text that a reloaded page shows', () => {
  it.each<[string, Partial<Save>, Partial<Save>]>([
    ['sent as it is', { state: 'sent' }, { state: 'sent' }],
    ['written on', { text: `${aSave().text} at once` }, { state: 'draft' }],
    ['shortened and sent', { text: aSave().text.slice(0, -9), state: 'sent' }, { state: 'sent' }],
  ])('and is %s is one text still, though the newer save overtakes the first', async (_, part, whole) => {
    await put();
    await reloaded({ revision: 2, at: noon + minute + 10, ...part });
    await reloaded();
    const { text } = aSave(part);
    expect(await newestKept()).toMatchObject([{ id: 'kept', text, ...whole }]);
    const [kept] = await newestKept();
    expect(kept?.attempts.map(({ outcome }) => outcome)).toEqual(whole.state === 'sent' ? [null] : []);
    const versions = await versionsOf('kept');
    expect([kept, ...versions].some((one) => one?.text.includes(aSave().text))).toBe(true);
  });
});

describe('the newest', () => {
  it('come newest first, as many as asked for', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) await put({ slot: id, at: noon + index }, id);
    expect((await newestKept(2)).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('leave out what does not parse, and leave it where it is', async () => {
    await put();
    const db = await database();
    const broken = { id: 'broken', changedAt: noon, text: 'still somebody’s text' };
    // @ts-expect-error: what a disk may hold is not what the types say.
    await db.put('prompts', broken);
    expect((await newestKept()).map(({ id }) => id)).toEqual(['kept']);
    expect(await db.get('prompts', 'broken')).toEqual(broken);
  });
});
