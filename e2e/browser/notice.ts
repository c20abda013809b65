import type { Tab } from './browser.ts';

/** Shows a toast as claude.ai does; gives when. Milliseconds since 1970. */
export function showToast(tab: Tab, text: string): Promise<number> {
  return tab.evaluate((said) => {
    const region = document.createElement('div');
    region.setAttribute('role', 'region');
    const toast = document.createElement('div');
    toast.dataset.cds = 'Toast';
    toast.textContent = said;
    region.append(toast);
    document.body.append(region);
    return Date.now();
  }, text);
}

/** Makes a page of the extension note when it shows which verdict. */
export function watchVerdict(extensionPage: Tab): Promise<void> {
  return extensionPage.evaluate(() => {
    const noted: Record<string, number> = {};
    window.verdicts = noted;
    const note = () => {
      const verdict = document.querySelector('main')?.dataset.verdict;
      if (verdict) noted[verdict] ??= Date.now();
    };
    note();
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-verdict'],
    });
  }, undefined);
}

/** When it showed this verdict first. Milliseconds since 1970. */
export async function verdictShown(extensionPage: Tab, verdict: string): Promise<number> {
  const isNoted = (wanted: string) => window.verdicts?.[wanted] !== undefined;
  await extensionPage.waitFor(isNoted, verdict, `the verdict ${verdict}`);
  return extensionPage.evaluate((wanted) => window.verdicts?.[wanted] ?? 0, verdict);
}

declare global {
  interface Window {
    verdicts?: Record<string, number>;
  }
}
