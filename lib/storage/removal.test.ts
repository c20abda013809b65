import { beforeEach, describe, expect, it } from 'vitest';
import type { Save } from '../core/save.ts';
import { defaultSettings, type Settings } from '../core/settings.ts';
import { minute } from '../core/words.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { database } from './database.ts';
import { addEvidence, allEvidence } from './evidence.ts';
import { addToLog } from './log.ts';
import { pin } from './marks.ts';
import { settingsNote } from './notes.ts';
import { everything, findKept, newestKept, readLog, versionsOf } from './reading.ts';
import { forgetSlotsOfRemoved, oldTexts, remove, removeEverything, removeExpired } from './removal.ts';
import { save } from './saves.ts';

const day = 24 * 60 * minute;

const put = (part: Partial<Save> = {}, id = 'kept') => save(aSave(part), 5, id);
const ids = async () => (await newestKept()).map(({ id }) => id);
const textsOf = async (id: string) => [
  (await findKept(id))?.text,
  ...(await versionsOf(id)).map(({ text }) => text),
];

beforeEach(emptyDatabase);

const removals: [string, () => Promise<unknown>][] = [
  ['by itself', () => remove('kept')],
  ['with everything', removeEverything],
];

describe.each(removals)('a text that was removed %s', (_, removeIt) => {
  beforeEach(() => put({ text: 'a secret' }));

  const late = (revision: number, part: Partial<Save>) => put({ revision, ...part }, 'late');

  it.each(['answered', 'answering', 'failed', 'bounced', 'unknown', 'sent'] as const)(
    'while its answer was awaited stays removed when it is %s, and its page is told that this was taken',
    async (state) => {
      await late(2, { text: 'a secret', state: 'sent' });
      await removeIt();
      expect((await late(3, { text: 'a secret', state })).revision).toBe(3);
      expect(await newestKept()).toEqual([]);
    },
  );

  it('is written on: that is kept, without what was there before', async () => {
    await removeIt();
    await late(4, { text: 'another thought' });
    expect(await textsOf('kept')).toEqual(['another thought']);
  });

  it('is not brought back by saves that a newer one overtook', async () => {
    await late(5, { text: 'a secret plan' });
    await removeIt();
    await late(8, { text: 'another thought' });
    for (const revision of [2, 3, 4, 5, 6, 7]) await late(revision, { text: 'a secret, late' });
    expect(await textsOf('kept')).toEqual(['another thought']);
  });
});

describe('removing', () => {
  it('one leaves the others', async () => {
    await put();
    await put({ slot: 'page.2' }, 'other');
    expect(await remove('kept')).toBe(true);
    expect(await remove('kept')).toBe(false);
    expect(await ids()).toEqual(['other']);
  });

  it('one is not undone by a late copy of its save', async () => {
    await put({ revision: 2 });
    await remove('kept');
    await put({ revision: 2 }, 'again');
    await put({ revision: 1 }, 'again');
    expect(await newestKept()).toEqual([]);
  });

  const expire = async (settings: Settings, now: number) =>
    removeExpired(await oldTexts(settings, now), settings, now);

  it('what has outlived its days, and says how many that were', async () => {
    await put({ slot: 'a', state: 'answered' }, 'answered');
    await put({ slot: 'b', state: 'failed' }, 'failed');
    expect(await expire(defaultSettings, noon + 8 * day)).toBe(1);
    expect(await ids()).toEqual(['failed']);
    expect(await expire(defaultSettings, noon + 31 * day)).toBe(1);
  });
});

describe('what is pinned or kept for ever', () => {
  it('stays', async () => {
    await put();
    await pin('kept', true);
    const late = noon + 1_000 * day;
    expect(await removeExpired(await oldTexts(defaultSettings, late), defaultSettings, late)).toBe(0);
    await pin('kept', false);
    const forEver = { ...defaultSettings, keepUnansweredDays: null };
    expect(await oldTexts(forEver, late)).toEqual([]);
    expect(await ids()).toEqual(['kept']);
  });
});

describe('a text that goes', () => {
  it('takes its earlier texts along and leaves those of others', async () => {
    await put({ text: 'first' });
    await put({ text: 'second', revision: 2, at: noon + minute });
    await put({ slot: 'page.2', text: 'other first' }, 'other');
    await put({ slot: 'page.2', text: 'other second', revision: 2, at: noon + minute }, 'other');
    await remove('kept');
    const db = await database();
    expect((await db.getAll('versions')).map(({ kept }) => kept)).toEqual(['other']);
  });

  it('lets go of its slots after a restart, when no page is left that would save to them', async () => {
    await put();
    await put({ slot: 'page.2' }, 'other');
    await remove('kept');
    await forgetSlotsOfRemoved();
    const db = await database();
    expect((await db.getAll('slots')).map(({ slot }) => slot)).toEqual(['page.2']);
    expect((await everything()).entries).toHaveLength(1);
  });
});

describe('removing everything', () => {
  it('empties texts and signals and keeps what the person set', async () => {
    const settings = { ...defaultSettings, keepAnsweredDays: 3 };
    await settingsNote.write(settings);
    await addEvidence({ at: noon, attempt: null, signal: { kind: 'bounced' } });
    await put();
    await removeEverything();
    expect(await newestKept()).toEqual([]);
    expect(await allEvidence()).toEqual([]);
    expect(await settingsNote.read()).toEqual(settings);
  });

  it('empties the outage log', async () => {
    await addToLog({ kind: 'unreadable', at: noon, reason: 'refused' });
    await removeEverything();
    expect(await readLog()).toEqual([]);
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
