import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { noteAnswer } from '../storage/marks.ts';
import { save } from '../storage/saves.ts';
import { emptyBrowser, whenPushed, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave, noon } from '../testing/kept.ts';
import { restore, restoreWaiting } from './restore.ts';

const text = aSave().text;
const pushed = (replace: boolean) => ({ push: 'restore', text, replace });
/** The tab that the fake browser opens. */
const opened = 1;

const shown = vi.fn(async () => undefined);

beforeEach(async () => {
  emptyBrowser();
  vi.spyOn(browser.tabs as { update(...tab: unknown[]): Promise<unknown> }, 'update').mockImplementation(
    shown,
  );
  emptyDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  await save(aSave(), 5, 'kept');
  return () => vi.useRealTimers();
});

describe('putting a text back', () => {
  it('goes to the claude.ai tab used last, and says how it went', async () => {
    withClaudeTabs(7, 8);
    const push = whenPushed(() => ({ ok: true }));
    expect(await restore('kept', false)).toEqual({ ok: true });
    expect(push).toHaveBeenCalledExactlyOnceWith(7, pushed(false), { frameId: 0 });
    expect(shown).toHaveBeenCalledWith(7, { active: true });
  });

  it('writes over other text only when the person agreed', async () => {
    withClaudeTabs(7);
    const push = whenPushed((_, sent) =>
      (sent as { replace: boolean }).replace ? { ok: true } : { ok: false, why: 'not-empty' },
    );
    expect(await restore('kept', false)).toEqual({ ok: false, why: 'not-empty' });
    expect(await restore('kept', true)).toEqual({ ok: true });
    expect(push.mock.calls.map(([, sent]) => sent)).toEqual([pushed(false), pushed(true)]);
  });

  it('of a text that is no longer kept touches no tab', async () => {
    withClaudeTabs(7);
    const push = whenPushed(() => ({ ok: true }));
    expect(await restore('gone', false)).toEqual({ ok: false, why: 'gone' });
    expect(push).not.toHaveBeenCalled();
  });
});

describe('putting a text back without a claude.ai tab', () => {
  const open = async () => {
    withClaudeTabs();
    expect(await restore('kept', false)).toEqual({ ok: false, why: 'opening' });
  };

  it('opens its conversation, and fills it once its composer is there', async () => {
    const created = vi.spyOn(browser.tabs, 'create');
    await open();
    expect(created).toHaveBeenCalledWith({ url: 'https://claude.ai/chat/c1' });
    const push = whenPushed(() => ({ ok: true }));
    await restoreWaiting(opened);
    expect(push).toHaveBeenCalledExactlyOnceWith(opened, pushed(false), { frameId: 0 });
    await restoreWaiting(opened);
    expect(push).toHaveBeenCalledOnce();
  });

  it('opens a new chat for a text of none', async () => {
    await save(aSave({ slot: 'page.2', conversation: null }), 5, 'new chat');
    const created = vi.spyOn(browser.tabs, 'create');
    withClaudeTabs();
    await restore('new chat', false);
    expect(created).toHaveBeenCalledWith({ url: 'https://claude.ai/new' });
  });

  it('leaves other tabs alone', async () => {
    await open();
    const push = whenPushed(() => ({ ok: true }));
    await restoreWaiting(opened + 1);
    expect(push).not.toHaveBeenCalled();
  });

  it('is forgotten when the page takes two minutes: the person has gone on', async () => {
    await open();
    vi.setSystemTime(noon + 120_001);
    const push = whenPushed(() => ({ ok: true }));
    await restoreWaiting(opened);
    expect(push).not.toHaveBeenCalled();
  });

  it('also when a tab is there in which nothing listens', async () => {
    withClaudeTabs(7);
    whenPushed(() => {
      throw new Error('Receiving end does not exist.');
    });
    expect(await restore('kept', false)).toEqual({ ok: false, why: 'opening' });
  });

  it('stores no text outside the database while it waits', async () => {
    await open();
    const stored = [await browser.storage.session.get(null), await browser.storage.local.get(null)];
    expect(JSON.stringify(stored)).not.toContain(text);
  });
});

describe('putting a text back with the answer from elsewhere', () => {
  const framed = `home_began\n\nhome_prompt\n\n${text}\n\nhome_answer\n\nThey differ.\n\nhome_go_on`;

  beforeEach(async () => {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => key);
    await noteAnswer('kept', 'They differ.', noon);
  });

  it('puts both into the composer', async () => {
    withClaudeTabs(7);
    const push = whenPushed(() => ({ ok: true }));
    expect(await restore('kept', false, true)).toEqual({ ok: true });
    expect(push).toHaveBeenCalledExactlyOnceWith(7, { ...pushed(false), text: framed }, { frameId: 0 });
  });

  it('also into that of a new tab', async () => {
    withClaudeTabs();
    await restore('kept', false, true);
    const push = whenPushed(() => ({ ok: true }));
    await restoreWaiting(opened);
    expect(push).toHaveBeenCalledExactlyOnceWith(opened, { ...pushed(false), text: framed }, { frameId: 0 });
  });

  it('without being asked for, puts back the prompt alone', async () => {
    withClaudeTabs(7);
    const push = whenPushed(() => ({ ok: true }));
    await restore('kept', false);
    expect(push).toHaveBeenCalledExactlyOnceWith(7, pushed(false), { frameId: 0 });
  });
});
