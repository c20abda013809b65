import type { Page } from '@playwright/test';

/** What would have to be scrolled to the side, or is too small to be hit. */
export function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > innerWidth ? ['wider than the window'] : [];
    const boxes = [...document.querySelectorAll('body *')];
    const isIn = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      // What is there for screen readers alone is a dot, wherever it stands.
      return width <= 1 || (left >= -1 && right <= innerWidth + 1);
    };
    const outside = boxes.filter((one) => one.checkVisibility() && !isIn(one) && !one.closest('svg'));
    // A label beside its field is no more than words; one around it is what people hit.
    const controls = [...document.querySelectorAll('a, button, summary, label:not([for]), textarea')];
    const small = controls.filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 0 && Math.min(width, height) < 24;
    });
    return [
      ...wide,
      ...outside.map((one) => `outside: ${one.tagName}.${one.className} ${one.textContent?.slice(0, 40)}`),
      ...small.map((one) => `too small: ${one.textContent}`),
    ];
  });
}
