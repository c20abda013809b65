import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';

const notifications = { permissions: ['notifications' as const] };

/** Whether the person can be told when the trouble is over, and the browser's own question about it. */
export function openNotifications() {
  const isAllowed = signal<boolean | null>(null);
  const wasDenied = signal(false);
  const know = async () => {
    isAllowed.value = await browser.permissions.contains(notifications);
  };
  const onAllow = (isWanted: boolean) => {
    wasDenied.value = false;
    // The first call of the click: browsers ask the person only then.
    const asked = isWanted
      ? browser.permissions.request(notifications)
      : browser.permissions.remove(notifications);
    void asked
      .catch(() => false)
      .then((isDone) => {
        wasDenied.value = isWanted && !isDone;
        return know();
      });
  };
  browser.permissions.onAdded.addListener(() => void know());
  browser.permissions.onRemoved.addListener(() => void know());
  void know();
  return { isAllowed, wasDenied, onAllow };
}
