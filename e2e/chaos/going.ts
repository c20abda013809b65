import { until } from '../browser/condition.ts';
import type { Of } from './plan.ts';
import type { World } from './world.ts';

/** More than a person has before their eyes at once, and enough for two on one conversation beside a third. */
const mostTabs = 3;

export async function reload(world: World): Promise<void> {
  await world.front.reload();
}

/** The page itself breaks, at its next load. */
export async function breakPage(world: World, { fault }: Of<'break'>): Promise<void> {
  world.site.change({ fault });
  await world.front.reload();
}

export async function navigate(world: World, { to }: Of<'navigate'>): Promise<void> {
  const tab = world.front;
  if (to === 'new') return tab.goto('https://claude.ai/new');
  if (to === 'elsewhere') return tab.goto('https://chatgpt.com/');
  // Without a load, as the app's own links do it: the oldest chat, or a new one where there is none.
  await tab.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('nav a')];
    links.at(-1)?.click();
  }, undefined);
}

export async function openTab(world: World, { on }: Of<'open tab'>): Promise<void> {
  if (world.tabs.length >= mostTabs) return switchTab(world);
  const path = await world.front.evaluate(() => location.pathname, undefined);
  const isClaude = on === 'the same' && /^\/(chat|new)/.test(path);
  await world.openTab(isClaude ? path : '/new');
}

export async function switchTab(world: World): Promise<void> {
  const [first, ...others] = world.tabs;
  if (!first || others.length === 0) return;
  world.tabs = [...others, first];
  await first.activate();
}

export async function closeTab(world: World): Promise<void> {
  if (world.tabs.length < 2) return;
  await world.tabs.pop()?.close();
  await world.front.activate();
}

export function network(world: World, { offline }: Of<'network'>): Promise<void> {
  return offline ? world.browser.setOffline(true) : world.goOnline();
}

export function stopWorker(world: World): Promise<void> {
  return world.browser.stopWorker();
}

export async function reloadExtension(world: World): Promise<void> {
  await world.browser.reloadExtension();
  const page = await world.browser.extensionPage('manifest.json');
  // What is typed before the new script is there, nobody can keep.
  await until('every open claude.ai tab has its script again', () => page.evaluate(isEverywhere, undefined));
  await page.close();
}

declare const chrome: {
  tabs: { query(wanted: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(wanted: { target: { tabId: number }; func(): unknown }): Promise<{ result: unknown }[]>;
  };
};

/** In a page of the extension. A tab that shows an error page takes no script and needs none. */
async function isEverywhere(): Promise<boolean> {
  const tabs = await chrome.tabs.query({ url: 'https://claude.ai/*' });
  const answers = tabs.map(({ id }) =>
    chrome.scripting
      .executeScript({ target: { tabId: id }, func: () => 'lifeboat' in globalThis })
      .then(([answer]) => answer?.result !== false)
      .catch(() => true),
  );
  return (await Promise.all(answers)).every(Boolean);
}
