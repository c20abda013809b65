import { browser } from 'wxt/browser';
import { type PageDiagnosed, PageDiagnosis } from '../core/page-diagnosis.ts';
import { claudeTabs } from './claude-tabs.ts';

/** Looks at the claude.ai tab used last, by a script for this one look, and only when the person asked in Options. */
export async function diagnosePage(): Promise<PageDiagnosed> {
  const [tab] = await claudeTabs();
  if (!tab) return { ok: false, why: 'no-tab' };
  const [answer] = await browser.scripting
    .executeScript({ target: { tabId: tab.id }, files: ['/diagnose-page.js'] })
    // A tab that is closing, or shows the browser's error page, takes no script.
    .catch(() => []);
  const read = PageDiagnosis.safeParse(answer?.result);
  return read.success ? { ok: true, diagnosis: read.data } : { ok: false, why: 'no-script' };
}
