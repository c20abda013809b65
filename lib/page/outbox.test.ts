import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { journalKey } from '../core/journal.ts';
import type { Save } from '../core/save.ts';
import { emptyBrowser, whenAsked } from '../testing/browser.ts';
import { aSave } from '../testing/kept.ts';
import { openOutbox } from './outbox.ts';

const safe = { ok: true, reply: { ok: true, revision: 1 } };
const minute = 60_000;

let life: AbortController;
/** A page that is seen. */
let page: Document;

/** An outbox whose saves the background answers like this; and the revisions that reached it. */
function outboxWith(answer: (save: Save) => unknown) {
  const reached: number[] = [];
  whenAsked((message) => {
    const { save } = (message as { payload: { save: Save } }).payload;
    reached.push(save.revision);
    return answer(save);
  });
  return { reached, outbox: openOutbox(life, page) };
}

beforeEach(() => {
  emptyBrowser();
  life = new AbortController();
  page = { hidden: false } as Document;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('a save', () => {
  it('is sent once when the database has it', async () => {
    const { reached, outbox } = outboxWith(() => safe);
    outbox.keep(aSave());
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(reached).toEqual([1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes by message although the journal takes nothing', async () => {
    const { reached, outbox } = outboxWith(() => safe);
    vi.spyOn(browser.storage.local, 'set').mockImplementation(async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    });
    outbox.keep(aSave());
    await vi.advanceTimersByTimeAsync(minute);
    expect(reached).toEqual([1]);
  });

  it('stays in the journal until the database has it: the page does not take it out', async () => {
    outboxWith(() => ({ ok: true, reply: { ok: false } })).outbox.keep(aSave());
    await vi.advanceTimersByTimeAsync(minute);
    expect(await browser.storage.local.get(null)).toEqual({ [journalKey(aSave())]: JSON.stringify(aSave()) });
  });
});

describe('what was sent', () => {
  const sent = aSave({ state: 'sent' });

  it('leaves at once by message, and for the journal in the next task: a send does not wait for it', async () => {
    const { reached, outbox } = outboxWith(() => safe);
    const journaled = vi.spyOn(browser.storage.local, 'set');
    outbox.keep(sent);
    expect(reached).toEqual([1]);
    expect(journaled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(0);
    expect(journaled).toHaveBeenCalledExactlyOnceWith({ [journalKey(sent)]: JSON.stringify(sent) });
    expect(reached).toEqual([1]);
  });

  it('does not overtake what tells of the attachments it is known by', () => {
    const { reached, outbox } = outboxWith(() => safe);
    const attachments = [{ name: 'notes.txt', size: null, text: 'pasted' }];
    outbox.keep(aSave({ found: true, text: '', attachments }));
    outbox.keep(aSave({ found: true, text: '', state: 'sent', revision: 2, attachments: null }));
    expect(reached).toEqual([1, 2]);
  });

  it('is in the journal at once at the end of a page, and where the page is not seen', () => {
    const journaled = vi.spyOn(browser.storage.local, 'set');
    const { outbox } = outboxWith(() => safe);
    outbox.keep(sent);
    outbox.flush();
    expect(journaled).toHaveBeenCalledTimes(1);
    page = { hidden: true } as Document;
    outboxWith(() => safe).outbox.keep(sent);
    expect(journaled).toHaveBeenCalledTimes(2);
  });
});

describe('a draft', () => {
  it('leaves on both ways in a task of its own: a send does not wait for it', async () => {
    const { reached, outbox } = outboxWith(() => safe);
    const journaled = vi.spyOn(browser.storage.local, 'set');
    outbox.keep(aSave());
    outbox.keep(aSave({ revision: 2 }));
    expect(reached).toEqual([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(journaled).toHaveBeenCalledWith({ [journalKey(aSave())]: JSON.stringify(aSave()) });
    expect(journaled).toHaveBeenCalledTimes(2);
    expect(reached).toEqual([1, 2]);
  });

  it('leaves at once at the end of a page, and where the page is not seen', () => {
    const { reached, outbox } = outboxWith(() => safe);
    outbox.keep(aSave());
    outbox.flush();
    expect(reached).toEqual([1]);
    page = { hidden: true } as Document;
    const hidden = outboxWith(() => safe);
    hidden.outbox.keep(aSave({ revision: 2 }));
    expect(hidden.reached).toEqual([2]);
  });

  it('is overtaken by what was sent', async () => {
    const { reached, outbox } = outboxWith(() => safe);
    outbox.keep(aSave());
    outbox.keep(aSave({ revision: 2, state: 'sent' }));
    expect(reached).toEqual([2]);
    outbox.flush();
    expect(reached).toEqual([2, 1]);
  });
});

describe('a save that is not acknowledged', () => {
  it.each<[string, () => unknown]>([
    ['because the database does not take it', () => ({ ok: true, reply: { ok: false } })],
    ['because the worker broke', () => ({ ok: false, refused: 'broken' })],
    ['because nobody answers', () => undefined],
    [
      'because there is no worker',
      () => {
        throw new Error('Could not establish connection.');
      },
    ],
  ])('%s is sent again until it is', async (_, refuse) => {
    let left = 6;
    const { reached, outbox } = outboxWith(() => {
      left -= 1;
      return left > 0 ? refuse() : safe;
    });
    outbox.keep(aSave());
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(reached).toEqual([1, 1, 1, 1, 1, 1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits longer and longer: it never hammers', async () => {
    const times: number[] = [];
    const start = Date.now();
    outboxWith(() => void times.push(Date.now() - start)).outbox.keep(aSave());
    await vi.advanceTimersByTimeAsync(minute);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(times.length).toBeLessThanOrEqual(10);
  });
});

it('goes quiet when the extension was replaced: its page outlives it', async () => {
  const { reached, outbox } = outboxWith(() => {
    throw new Error('Extension context invalidated.');
  });
  vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
  outbox.keep(aSave());
  await vi.advanceTimersByTimeAsync(10 * minute);
  expect(reached).toEqual([1]);
  expect(life.signal.aborted).toBe(true);
});

describe('sending a save again ends', () => {
  it('when a newer revision of its slot is under way, which is what counts', async () => {
    const { reached, outbox } = outboxWith(({ revision }) => (revision === 2 ? safe : undefined));
    outbox.keep(aSave());
    outbox.keep(aSave({ revision: 2 }));
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(reached).toEqual([1, 2]);
  });

  it('not for one that carries attachments: no newer one tells of them', async () => {
    const { reached, outbox } = outboxWith(({ revision }) => (revision === 2 ? safe : undefined));
    outbox.keep(aSave({ attachments: [{ name: 'plan.pdf', size: 9, text: null }] }));
    outbox.keep(aSave({ revision: 2 }));
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(reached.slice(0, 3)).toEqual([1, 2, 1]);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('not for a save of another slot', async () => {
    const { reached, outbox } = outboxWith(({ slot }) => (slot === 'other' ? safe : undefined));
    outbox.keep(aSave({ revision: 7 }));
    outbox.keep(aSave({ slot: 'other', revision: 8 }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reached).toEqual([7, 8, 7, 7]);
  });

  it('when the extension was replaced: the journal has it', async () => {
    const { reached, outbox } = outboxWith(() => undefined);
    outbox.keep(aSave());
    await vi.advanceTimersByTimeAsync(0);
    life.abort();
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(reached.length).toBeLessThanOrEqual(2);
    expect(vi.getTimerCount()).toBe(0);
  });
});
