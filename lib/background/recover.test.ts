import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Save } from '../core/save.ts';
import { minute } from '../core/words.ts';
import { answersTo } from '../storage/answers.ts';
import { recoveryNote } from '../storage/notes.ts';
import { newestKept } from '../storage/reading.ts';
import { allCopies } from '../storage/second-copy.ts';
import { emptyBrowser, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { anAnswer, aSave, noon } from '../testing/kept.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { readCensus } from './census.ts';
import { handlers } from './handlers.ts';
import { heldElsewhere } from './held-elsewhere.ts';
import { recoverLost } from './recover.ts';
import { removeAll, removeTexts } from './removal.ts';
import { inTurn } from './second-copies.ts';
import { takeIn } from './take-in.ts';

/** What Chrome does with a damaged database when it starts. */
async function loseDatabase(): Promise<void> {
  await copied();
  emptyDatabase();
  await browser.storage.session.clear();
}
const copied = () => inTurn(() => Promise.resolve());

async function keep(part: Partial<Save>): Promise<void> {
  await takeIn(aSave(part), 5);
  await copied();
}
const texts = async () => (await newestKept()).map(({ text }) => text);

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs();
  withToolbar();
});
afterEach(copied);

describe('a database that lost everything', () => {
  it('gets back the newest 20 texts, and the person is told how many are missing', async () => {
    for (let index = 0; index < 25; index += 1) {
      await keep({ slot: `page.${index}`, text: `text ${index}`, at: noon + index });
    }
    await loseDatabase();
    await recoverLost();
    expect(await texts()).toHaveLength(20);
    expect(await recoveryNote.read()).toMatchObject({ restored: 20, missing: 5 });
  });

  it('goes on with the same text where a page goes on writing', async () => {
    await keep({ text: 'first' });
    await loseDatabase();
    await keep({ text: 'first and more', revision: 2, at: noon + minute });
    expect(await texts()).toEqual(['first and more']);
  });

  it('gives an answer back as far as it had come, with its prompt', async () => {
    await keep({});
    const [kept = ''] = (await newestKept()).map(({ id }) => id);
    const answer = anAnswer({ kept, text: 'Clause', end: null });
    expect(await handlers.keepAnswer({ answer }, { tab: null })).toEqual({ ok: true });
    await vi.waitFor(async () => expect((await allCopies())[0]?.answers).toEqual([answer]), {
      timeout: 5_000,
    });
    await loseDatabase();
    await recoverLost();
    expect(await texts()).toHaveLength(1);
    expect(await answersTo(kept)).toEqual([answer]);
    await removeTexts(kept);
    expect(await allCopies()).toEqual([]);
  });

  it('while the browser runs is noticed at the next save', async () => {
    await keep({ text: 'first' });
    emptyDatabase();
    await keep({ slot: 'page.2', text: 'second', at: noon + minute });
    expect(await texts()).toEqual(['second', 'first']);
  });

  it('is told of once', async () => {
    await keep({});
    await loseDatabase();
    await recoverLost();
    await recoveryNote.write(null);
    await recoverLost();
    expect(await recoveryNote.read()).toBeNull();
  });
});

it('nothing is told where nothing was lost, nor at the first start', async () => {
  await recoverLost();
  await keep({});
  await browser.storage.session.clear();
  await recoverLost();
  expect(await recoveryNote.read()).toBeNull();
  expect(await readCensus()).toBe(1);
});

it.each([
  ['by itself', async () => void (await removeTexts((await newestKept())[0]?.id ?? ''))],
  ['with everything', removeAll],
])('a text that was deleted %s does not come back from its copy', async (_, remove) => {
  await keep({});
  await remove();
  expect(await allCopies()).toEqual([]);
  await loseDatabase();
  await recoverLost();
  expect(await texts()).toEqual([]);
  expect(await recoveryNote.read()).toBeNull();
});

it('texts are found elsewhere while the database cannot be read: in their copies, as the journal has them since', async () => {
  await keep({ text: 'copied' });
  await keep({ slot: 'page.2', text: 'begun', at: noon + 1 });
  const waiting = [
    aSave({ slot: 'page.2', revision: 2, text: 'begun, gone on', at: noon + minute }),
    aSave({ slot: 'page.3', text: 'only in the journal', at: noon + 2 * minute }),
  ];
  for (const save of waiting) {
    await browser.storage.local.set({ [`journal:${save.slot}:${save.revision}`]: JSON.stringify(save) });
  }
  const held = (await heldElsewhere()).map(({ text }) => text);
  expect(held).toEqual(['only in the journal', 'begun, gone on', 'copied']);
});
