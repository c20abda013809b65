import type { Tab } from '../browser/browser.ts';

/** A rectangle in the page, in CSS pixels. */
interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What the notice on a page shows; its root is closed to the page, not to the extension. */
interface Seen {
  said: string;
  spoken: string;
  buttons: string[];
  card: Rect;
  /** Of the line and the buttons. */
  parts: Rect[];
  background: string;
  isShown: boolean;
}

declare const chrome: {
  scripting: { executeScript(injection: object): Promise<{ result?: unknown }[]> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null };
};

/**
 * The notice on the one claude.ai page, or null. `page`: one of the extension's own, which may look into its closed
 * root. With `focus` the keyboard is put on the button of this name, as many presses of Tab would.
 */
export async function seen(page: Tab, focus = ''): Promise<Seen | null> {
  return page.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      func: look,
      args: [wanted],
    });
    return (answer?.result ?? null) as Seen | null;

    /** Travels into the page: it holds everything that it needs. */
    function look(name: string) {
      const host = document.querySelector('lifeboat-notice') as
        | (Element & { openOrClosedShadowRoot?: ShadowRoot })
        | null;
      const root = host && (host.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host));
      const card = root?.querySelector<HTMLElement>('.card');
      if (!root || !card) return null;
      const rectOf = (element: Element) => element.getBoundingClientRect().toJSON();
      const buttons = [...root.querySelectorAll('button')];
      const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent ?? '';
      if (name) buttons.find((one) => nameOf(one).startsWith(name))?.focus();
      const line = root.querySelector('p');
      return {
        said: line?.textContent ?? '',
        spoken: root.querySelector('[role="status"]')?.textContent ?? '',
        buttons: buttons.map(nameOf),
        card: rectOf(card),
        parts: [...(line ? [line] : []), ...buttons].map(rectOf),
        background: getComputedStyle(card).backgroundColor,
        isShown: card.checkVisibility({ visibilityProperty: true }),
      };
    }
  }, focus);
}

/** Whether the notice's script runs in the one claude.ai page. */
export function isLoaded(page: Tab): Promise<boolean> {
  return page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
    const func = () => 'lifeboatNotice' in globalThis;
    const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func });
    return answer?.result === true;
  }, undefined);
}

/** Where elements of the page are. */
export function rectsOf(tab: Tab, selector: string): Promise<Rect[]> {
  return tab.evaluate(
    (all) =>
      [...document.querySelectorAll(all)].map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    selector,
  );
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
