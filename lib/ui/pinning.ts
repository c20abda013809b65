import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Pinning } from '../../components/Welcome.tsx';

/** Whether the icon stands on the toolbar, as far as the browser says it; looked up again when the person comes back. */
export function openPinning() {
  const pinning = signal<Pinning>({
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    isPinned: null,
  });
  const know = async () => {
    const isPinned = await isOnToolbar().catch(() => null);
    pinning.value = { ...pinning.value, isPinned };
  };
  addEventListener('focus', () => void know());
  void know();
  return pinning;
}

/** Chrome has it since 91, Firefox since 128. */
async function isOnToolbar(): Promise<boolean | null> {
  const settings = await browser.action.getUserSettings();
  return settings.isOnToolbar ?? null;
}
