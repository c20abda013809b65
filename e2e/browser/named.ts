import type { Tab } from './browser.ts';

/** Clicks the visible button or link whose accessible name begins with `name`, in either browser. */
export async function clickNamed(tab: Tab, name: string): Promise<void> {
  await tab.waitFor(pathOfNamed, name, `a button or link named "${name}" is visible and enabled`);
  await tab.click(await tab.evaluate(pathOfNamed, name));
}

/** A CSS path to it, or nothing. It travels into the page, so it holds everything that it needs. */
function pathOfNamed(name: string): string {
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const pathOf = (element: Element): string => {
    const parent = element.parentElement;
    if (!parent) return element.tagName.toLowerCase();
    return `${pathOf(parent)} > :nth-child(${Array.from(parent.children).indexOf(element) + 1})`;
  };
  const candidates = Array.from(
    document.querySelectorAll('button, a[href], [role="button"], [role="menuitem"]'),
  );
  const found = candidates.find(
    (each) => nameOf(each).startsWith(name) && each.checkVisibility() && !each.matches(':disabled'),
  );
  return found ? pathOf(found) : '';
}
