import type { Browser, Page } from 'puppeteer-core';
import { announce, contextOf, contexts } from './bidi.ts';

/** How long Firefox's own announcement may take before a page counts as one that gets none. */
const graceMs = 300;

/**
 * All open pages. Firefox (153) announces neither a tab that a link in an extension page opens nor the end of
 * an extension page, so puppeteer's own list has too few and too many. Missing ones are announced here.
 */
export class FirefoxPages {
  private readonly browser: Browser;
  private readonly missingSince = new Map<string, number>();

  constructor(browser: Browser) {
    this.browser = browser;
  }

  async all(): Promise<Page[]> {
    const open = await contexts(this.browser);
    const known = new Set((await this.browser.pages()).map(contextOf));
    for (const each of open) {
      if (known.has(each.context)) this.missingSince.delete(each.context);
      else if (this.missingFor(each.context) > graceMs) announce(this.browser, each);
    }
    const ids = new Set(open.map((each) => each.context));
    return (await this.browser.pages()).filter((page) => ids.has(contextOf(page)));
  }

  private missingFor(context: string): number {
    const since = this.missingSince.get(context) ?? Date.now();
    this.missingSince.set(context, since);
    return Date.now() - since;
  }
}

/** Runs in the page: true once it is more than the empty one every tab begins with. */
export function isThere(protocol: string): boolean {
  const { href } = location;
  return href !== 'about:blank' && href.startsWith(protocol) && document.readyState !== 'loading';
}
