import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Filler } from '../messaging/to-page.ts';
import { save } from '../storage/saves.ts';
import { emptyBrowser, whenInjected, whenPushed, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave } from '../testing/kept.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { missed } from './insert-missed.ts';
import { watchMenu } from './menu.ts';

type Heard = (...args: unknown[]) => unknown;
const heard: { menu?: Heard; key?: Heard } = {};
const fill = vi.fn<Filler['fill']>();

const tab = { id: 7, url: 'https://example.com/page' };
const click = (over: object = tab) => heard.menu?.({ menuItemId: 'insert', frameId: 3 }, over);
const press = (over: object = tab) => heard.key?.('insert', over);

beforeEach(async () => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs();
  withToolbar();
  Object.assign(browser, {
    contextMenus: { onClicked: { addListener: (one: Heard) => Object.assign(heard, { menu: one }) } },
    commands: { onCommand: { addListener: (one: Heard) => Object.assign(heard, { key: one }) } },
  });
  whenInjected();
  fill.mockResolvedValue({ ok: true, characters: 1 });
  globalThis.lifeboatFiller = { find: async () => true, fill, outcome: () => null };
  watchMenu((work) => work);
  await save(aSave({ slot: 'a', text: 'answered', state: 'answered', at: aSave().at + 1 }), 5, 'answered');
});

const atRisk = () => save(aSave({ slot: 'b', text: 'at risk', state: 'failed' }), 5, 'at risk');

describe('"Insert rescued prompt here"', () => {
  it('puts in what is at risk, in the frame that was clicked', async () => {
    await atRisk();
    const injected = whenInjected();
    await click();
    expect(fill).toHaveBeenCalledExactlyOnceWith(expect.any(String), [], 'at risk');
    expect(injected.mock.calls.map(([{ target }]) => target)).toContainEqual({ tabId: 7, frameIds: [3] });
    expect(await missed()).toBeNull();
  });

  it('by the key, puts in the newest text where nothing is at risk', async () => {
    await press();
    expect(fill).toHaveBeenCalledExactlyOnceWith(expect.any(String), [], 'answered');
  });

  it('of another extension’s name is left alone', async () => {
    await heard.menu?.({ menuItemId: 'other' }, tab);
    await heard.key?.('other', tab);
    expect(fill).not.toHaveBeenCalled();
  });

  it('on claude.ai puts it back', async () => {
    withClaudeTabs(7);
    const tabs = browser.tabs as { update(...tab: unknown[]): Promise<unknown> };
    vi.spyOn(tabs, 'update').mockResolvedValue(undefined);
    const push = whenPushed(() => ({ ok: false, why: 'not-empty' }));
    await click({ id: 7, url: 'https://claude.ai/new' });
    expect(push).toHaveBeenCalledOnce();
    expect(fill).not.toHaveBeenCalled();
    expect(await missed()).toMatchObject({ place: 'claude.ai', why: 'composer-not-empty', copied: false });
  });

  it('tells what did not go well, and where', async () => {
    fill.mockResolvedValue({ ok: false, why: 'composer-not-empty' });
    await click();
    expect(await missed()).toMatchObject({ id: 'answered', place: 'example.com', why: 'composer-not-empty' });
    expect(await browser.action.getBadgeText({ tabId: 7 })).toBe('!');
  });

  it('on a page of the browser’s own says so', async () => {
    whenInjected(() => {
      throw new Error('Cannot access contents of the page.');
    });
    await click({ id: 7 });
    expect(await missed()).toMatchObject({ why: 'refused' });
  });

  it('without anything kept says so', async () => {
    emptyDatabase();
    await click();
    expect(await missed()).toMatchObject({ id: null, why: 'gone' });
    expect(fill).not.toHaveBeenCalled();
  });
});
