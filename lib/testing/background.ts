import { vi } from 'vitest';
import { emptyBrowser, withClaudeTabs } from './browser.ts';
import { emptyDatabase } from './database.ts';
import { noon } from './kept.ts';
import { withToolbar } from './toolbar.ts';

/** A background as just installed, at noon, with one claude.ai tab and no network; gives what ends it. */
export function freshBackground(tab: number): () => void {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs(tab);
  withToolbar();
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  return () => vi.useRealTimers();
}
