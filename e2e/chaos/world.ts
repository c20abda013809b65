import { type Browser, type BrowserName, launch, type Tab } from '../browser/browser.ts';
import { until } from '../browser/condition.ts';
import { type KeptHistory, keptHistories } from '../browser/kept.ts';
import type { Site } from '../site/scene.ts';
import { rested, sightOf } from './observe.ts';
import { type Oracle, restingTime } from './oracle.ts';

export const composer = '[data-testid="chat-input"]';
const signIn = '[data-testid="login-with-google"]';

export interface WorldWants {
  engine: BrowserName;
  site: Site;
  /** Folder of the profile, which outlives every kill. */
  profile: string;
  oracle: Oracle;
}

/** The browser with its claude.ai tabs, as the person of the plan has them before their eyes. */
export class World {
  readonly site: Site;
  readonly oracle: Oracle;
  browser: Browser;
  /** The claude.ai tabs; the last one is in front. Never empty while steps are carried out. */
  tabs: Tab[] = [];
  step = 0;
  /** What the database held at the last look. */
  kept: KeptHistory[] = [];
  /** Which suggestions were chosen. */
  readonly suggested = new Set<string>();
  private readonly wants: WorldWants;

  private constructor(wants: WorldWants, browser: Browser) {
    this.wants = wants;
    this.site = wants.site;
    this.oracle = wants.oracle;
    this.browser = browser;
  }

  static async open(wants: WorldWants): Promise<World> {
    const world = new World(wants, await start(wants));
    await world.openTab('/new');
    return world;
  }

  get front(): Tab {
    const tab = this.tabs.at(-1);
    if (!tab) throw new Error('No claude.ai tab is open.');
    return tab;
  }

  async openTab(path: string): Promise<Tab> {
    const tab = await this.browser.newTab(`https://claude.ai${path}`);
    this.tabs.push(tab);
    return tab;
  }

  /** The tab in front with a composer in it; whatever is broken is mended for that. */
  async writable(): Promise<Tab> {
    if (await sightOf(this.front)) return this.ready(this.front);
    this.site.change({ fault: 'none' });
    await this.goOnline();
    const broken = this.tabs.pop();
    const tab = await this.openTab('/new');
    await broken?.close();
    const signInIfAsked = () =>
      tab.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), signIn);
    await until('a composer', () => signInIfAsked().then(() => sightOf(tab)), 20_000);
    return this.ready(tab);
  }

  private async ready(tab: Tab): Promise<Tab> {
    await until('the composer is ready', async () => (await sightOf(tab))?.isReady);
    return tab;
  }

  /** Chromium loads its error pages again by itself then, in the middle of what comes next: they are closed before. */
  async goOnline(): Promise<void> {
    for (const tab of [...this.tabs]) {
      const isError = await isErrorPage(tab);
      if (!isError) continue;
      this.tabs = this.tabs.filter((other) => other !== tab);
      await tab.close();
    }
    await this.browser.setOffline(false);
    if (this.tabs.length === 0) await this.openTab('/new');
  }

  /** Notes for every tab what stands in it, and what of that has rested; returns what stands in the one in front. */
  async observe(): Promise<string | undefined> {
    let text: string | undefined;
    for (const tab of this.tabs) {
      const sight = await sightOf(tab);
      text = sight?.text;
      if (!sight) continue;
      this.oracle.seen(sight.text);
      if (sight.restedFor >= restingTime) this.oracle.rested(sight.text, this.step);
    }
    return text;
  }

  async rest(tab: Tab): Promise<void> {
    const sight = await rested(tab, restingTime);
    if (sight) this.oracle.rested(sight.text, this.step);
  }

  /** SIGKILL, and a start with the same profile. `begun`: what was being written, and when it was seen. */
  async killAndRestart(begun: { text: string; at: number }[]): Promise<void> {
    const at = Date.now();
    await this.browser.kill();
    this.oracle.killed(at, begun, this.step);
    this.site.change({ fault: 'none' });
    this.browser = await start(this.wants);
    this.tabs = [];
    await this.openTab('/new');
  }

  /** Looks into the database, from the popup, which brings in what still waits; gives it time while something is amiss. */
  async look(): Promise<string[]> {
    const popup = await this.browser.extensionPage('popup.html');
    let breaches: string[] = [];
    const isWell = async () => {
      this.kept = await keptHistories(popup);
      breaches = this.oracle.judge(this.kept);
      return breaches.length === 0;
    };
    await until('all is kept', isWell, 8_000).catch(() => undefined);
    await popup.close();
    return breaches;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

async function start({ engine, site, profile }: WorldWants): Promise<Browser> {
  const browser = await launch(engine, { site, profile });
  // Firefox keeps it with the profile.
  await browser.setOffline(false);
  return browser;
}

/** A page on its way elsewhere answers nobody, and is none. */
function isErrorPage(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => !document.documentURI.startsWith('http'), undefined).catch(() => false);
}
