import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import { noReading } from '../core/reading.ts';
import type { Save } from '../core/save.ts';
import { defaultSettings } from '../core/settings.ts';
import { minute } from '../core/words.ts';
import { addEvidence, allEvidence } from '../storage/evidence.ts';
import { readingNote } from '../storage/notes.ts';
import { newestKept } from '../storage/reading.ts';
import { save } from '../storage/saves.ts';
import { allCopies } from '../storage/second-copy.ts';
import { freshBackground } from '../testing/background.ts';
import { minutesUntil } from '../testing/browser.ts';
import { bounced } from '../testing/evidence.ts';
import { aKeptText, aSave, noon } from '../testing/kept.ts';
import { apiComponentId, aReading } from '../testing/status.ts';
import { cleanUp } from './clean-up.ts';
import { handlers } from './handlers.ts';
import { judge } from './judge.ts';
import { inTurn } from './second-copies.ts';
import { readStatus } from './status-poll.ts';
import { ensureLook } from './status-watch.ts';

const tab = 5;
const fromUi = { tab: null };

/** A copy that is still being made would be found by the next test. */
afterEach(() => inTurn(() => Promise.resolve()));

beforeEach(() => freshBackground(tab));

describe('deleting everything', () => {
  it('also deletes what waits in the journal, and what is there that does not parse', async () => {
    await save(aSave(), tab, 'kept');
    const waits = aSave({ slot: 'page.2' });
    await browser.storage.local.set({ [journalKey(waits)]: waits, 'journal:page.3:1': { text: 'half' } });
    await handlers.deleteAll({}, fromUi);
    expect(await newestKept()).toEqual([]);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('Compare');
    expect(await allCopies()).toEqual([]);
  });

  it('is not undone by the answer that a deleted prompt then gets', async () => {
    const keep = (revision: number, state: 'sent' | 'answered') =>
      handlers.keep({ save: aSave({ revision, state }) }, { tab });
    await keep(1, 'sent');
    await handlers.deleteAll({}, fromUi);
    expect(await keep(2, 'answered')).toEqual({ ok: true, revision: 2 });
    expect(await newestKept()).toEqual([]);
  });
});

describe('a backup', () => {
  it('of texts that are older than texts are kept is pinned, so that no clean-up takes them away again', async () => {
    const old = { ...aKeptText({ id: 'old' }), changedAt: noon - 100 * 24 * 60 * minute };
    const recent = aKeptText({ id: 'recent' });
    const entries = [old, recent].map((kept) => ({ kept, versions: [] }));
    expect(await handlers.take({ entries }, fromUi)).toEqual({ added: 2, merged: 0, unchanged: 0 });
    await cleanUp();
    const kept = await newestKept();
    expect(kept.map(({ id, pinned }) => [id, pinned])).toEqual([
      ['recent', false],
      ['old', true],
    ]);
    expect(await handlers.take({ entries }, fromUi)).toEqual({ added: 0, merged: 0, unchanged: 2 });
  });
});

it('when the database cannot be opened a page is told that its save was not taken', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('no database');
  });
  expect(await handlers.keep({ save: aSave() }, { tab })).toEqual({ ok: false });
});

it('a signal from a time to come is of now', async () => {
  const report = (at: number) =>
    handlers.report({ evidence: { at, attempt: null, signal: bounced } }, { tab });
  await report(noon + 999 * minute);
  await report(noon - minute);
  expect((await allEvidence()).map(({ at }) => at)).toEqual([noon, noon - minute]);
});

describe('the wish to be told when Claude is back', () => {
  it('has the status page watched more closely at once', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    vi.stubGlobal('navigator', { onLine: true });
    // A popup's look of another test may still be under way, and fails.
    await readStatus();
    await readingNote.write(noReading);
    await addEvidence({ at: noon, attempt: null, signal: bounced });
    await ensureLook();
    expect(await minutesUntil('status')).toBeCloseTo(5);
    await handlers.changeSettings({ settings: { ...defaultSettings, tellMe: true } }, fromUi);
    expect(await minutesUntil('status')).toBeCloseTo(1.5);
    await handlers.changeSettings({ settings: defaultSettings }, fromUi);
    expect(await minutesUntil('status')).toBeCloseTo(5);
    vi.unstubAllGlobals();
  });

  it('of other components makes no recovery of what counts no more', async () => {
    vi.stubGlobal('navigator', { onLine: true });
    // A look that the test before asked for may still be under way.
    await readStatus();
    await readingNote.write(aReading('major_outage', { redAt: noon }));
    expect((await judge()).verdict.verdict).toBe('outage');
    await handlers.changeSettings({ settings: { ...defaultSettings, watched: [apiComponentId] } }, fromUi);
    expect((await judge()).verdict.verdict).toBe('fine');
    await handlers.changeSettings({ settings: defaultSettings }, fromUi);
    expect((await judge()).verdict.verdict).toBe('outage');
    vi.unstubAllGlobals();
  });
});

describe('an answer from elsewhere', () => {
  it('is kept beside its prompt, copied, and told of', async () => {
    await save(aSave(), tab, 'kept');
    const told = vi.spyOn(browser.runtime, 'sendMessage');
    expect(await handlers.noteAnswer({ id: 'kept', text: 'They differ.' }, fromUi)).toEqual({ ok: true });
    expect(await newestKept()).toMatchObject([{ text: aSave().text, answer: { text: 'They differ.' } }]);
    expect(told).toHaveBeenCalledWith({ notice: 'changed' });
    await vi.waitFor(async () =>
      expect(await allCopies()).toMatchObject([{ kept: { answer: { text: 'They differ.' } } }]),
    );
  });

  it('to a prompt that is gone is refused', async () => {
    expect(await handlers.noteAnswer({ id: 'gone', text: 'They differ.' }, fromUi)).toEqual({ ok: false });
    expect(await newestKept()).toEqual([]);
  });
});

it('a hand-off is told of, so that it is shown beside its prompt', async () => {
  await save(aSave(), tab, 'kept');
  const told = vi.spyOn(browser.runtime, 'sendMessage');
  const handOff = { id: 'kept', target: 'chatgpt', way: 'url' } as const;
  expect(await handlers.noteHandOff(handOff, fromUi)).toEqual({ ok: true });
  expect(told).toHaveBeenCalledWith({ notice: 'changed' });
});

describe('what is written at the Desk', () => {
  const write = (part: Partial<Save>) =>
    handlers.write({ save: aSave({ slot: 'desk.1', conversation: null, account: null, ...part }) }, fromUi);

  it('is kept like any other text, with its copy', async () => {
    expect(await write({ text: 'went on' })).toBe('kept');
    expect(await write({ revision: 2, text: 'went on writing' })).toBe('kept');
    expect(await newestKept()).toMatchObject([{ text: 'went on writing', state: 'draft' }]);
    await vi.waitFor(async () => expect(JSON.stringify(await allCopies())).toContain('went on'));
  });

  it('goes on with a kept draft that it is found in', async () => {
    await save(aSave({ text: 'so far', account: 'org' }), tab, 'kept');
    await write({ text: 'so far', found: true, conversation: 'c1', account: 'org' });
    await write({ revision: 2, text: 'changed', conversation: 'c1', account: 'org' });
    expect(await newestKept()).toMatchObject([{ id: 'kept', text: 'changed' }]);
  });

  it('is not kept in a pause, and that is answered', async () => {
    await browser.storage.local.set({ keeping: { paused: true, notKept: [], since: noon - 1 } });
    expect(await write({})).toBe('paused');
    expect(await newestKept()).toEqual([]);
  });
});
