import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyPrivateFiles } from './private-files.ts';

interface Sending {
  sendMessage(...sent: unknown[]): Promise<unknown>;
}

/** An empty browser: nothing stored, no listener, no alarm; it lets the extension work on claude.ai. */
export function emptyBrowser(): void {
  fakeBrowser.reset();
  emptyPrivateFiles();
  withAccess(true);
}

/** Whether the browser lets the extension work on claude.ai. */
export function withAccess(isGranted: boolean): void {
  const permissions = browser.permissions as { contains(asked: unknown): Promise<boolean> };
  vi.spyOn(permissions, 'contains').mockResolvedValue(isGranted);
  vi.spyOn(browser.permissions.onAdded, 'addListener').mockReturnValue();
  vi.spyOn(browser.permissions.onRemoved, 'addListener').mockReturnValue();
}

/** What the background answers: the fake browser carries no answers itself. */
export function whenAsked(answer: (message: unknown) => unknown) {
  const runtime: Sending = browser.runtime;
  return vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message) => answer(message));
}

/** What the content script of a tab answers. */
export function whenPushed(answer: (tab: unknown, push: unknown) => unknown) {
  const tabs = browser.tabs as Sending;
  return vi.spyOn(tabs, 'sendMessage').mockImplementation(async (tab, push) => answer(tab, push));
}

interface Injection {
  target?: unknown;
  files?: string[];
  func?: (...args: unknown[]) => unknown;
  args?: unknown[];
}

/** Pages take scripts: what travels there as a function runs here. `before` hears of each, and may refuse it. */
export function whenInjected(before: (injection: Injection) => void = () => undefined) {
  const inject = async (injection: Injection) => {
    before(injection);
    const { func, args = [] } = injection;
    return [{ frameId: 0, result: await func?.(...args) }];
  };
  return vi.spyOn(browser.scripting, 'executeScript').mockImplementation(inject as never);
}

/** The open claude.ai tabs, the one used last first. */
export function withClaudeTabs(...ids: number[]): void {
  const tabs = browser.tabs as { query(filter: unknown): Promise<unknown[]> };
  vi.spyOn(tabs, 'query').mockImplementation(async () =>
    ids.map((id, index) => ({ id, url: 'https://claude.ai/new', lastAccessed: 100 - index })),
  );
}

/** When an alarm will ring, in minutes from now; undefined where there is none. */
export async function minutesUntil(alarm: string): Promise<number | undefined> {
  const known = await browser.alarms.get(alarm);
  return known && (known.scheduledTime - Date.now()) / 60_000;
}
