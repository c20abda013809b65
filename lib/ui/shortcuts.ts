import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Shortcut, ShortcutsPlace } from '../../components/Shortcuts.tsx';

/** Firefox has it since 137, and Chrome does not; no types know it yet. */
type WithSettings = { openShortcutSettings?: () => Promise<void> };

/** Chrome lets extensions open this page, and not link to it; Edge and the others make their own of it. */
const chromiumPage = 'chrome://extensions/shortcuts';

/** The keys as the browser has them now, and the way to where they are changed. */
export function openShortcuts() {
  const shortcuts = signal<readonly Shortcut[]>([]);
  const isFirefox = import.meta.env.FIREFOX;
  const commands = browser.commands as typeof browser.commands & WithSettings;
  const openOwn = commands.openShortcutSettings?.bind(commands);
  const place: ShortcutsPlace = {
    where: isFirefox ? 'firefox' : 'chromium',
    canOpen: !isFirefox || openOwn !== undefined,
  };
  const know = async () => {
    const all = await browser.commands.getAll();
    shortcuts.value = all.map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      means: description,
      keys: shortcut,
    }));
  };
  const onOpen = () => void (openOwn ? openOwn() : browser.tabs.create({ url: chromiumPage }));
  // They are changed in another tab.
  addEventListener('focus', () => void know());
  void know();
  return { shortcuts, place, onOpen };
}
