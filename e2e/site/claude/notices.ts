import { button, type Child, h } from './element.ts';
import { english, notice } from './texts.ts';

const life = 10_000;

/** Facts §4.7: the Radix markup of the classic layout, the Base UI one of the merged. Both stand outside of #root. */
export function toast(layout: string, text: string): void {
  const made = layout === 'merged' ? mergedToast(text) : classicToast(text);
  const region = document.querySelector('[data-practice-toasts]') ?? newRegion(layout);
  (region.querySelector('ol') ?? region).append(made);
  setTimeout(() => made.remove(), life);
}

function newRegion(layout: string): HTMLElement {
  const label = { role: 'region', 'aria-label': 'Notifications (F8)', 'data-practice-toasts': true };
  const region =
    layout === 'merged'
      ? h('div', { ...label, 'aria-live': 'polite' })
      : h('div', label, h('ol', { tabindex: '-1' }));
  document.body.append(region);
  return region;
}

function classicToast(text: string): HTMLElement {
  return h(
    'li',
    { role: 'status', 'aria-live': 'off', 'aria-atomic': 'true', 'data-state': 'open' },
    h('div', { 'data-color-context': 'danger' }, h('div', { class: 'select-text' }, text)),
  );
}

function mergedToast(text: string): HTMLElement {
  return h('div', { 'data-cds': 'Toast' }, h('div', {}, text));
}

/** The banner in a reply's row. Its test id is known for the classic layout only (facts §2, §9.2). */
export function replyBanner(layout: string, text: string, onRetry: () => void): HTMLElement {
  return h(
    'div',
    {
      role: 'status',
      'data-cds': 'Banner',
      ...(layout === 'classic' && { 'data-testid': 'message-warning' }),
    },
    h('span', {}, text),
    button('Retry', {}, onRetry),
  );
}

interface FailedPlace {
  layout: string;
  isCode: boolean;
}

/** "Failed to send" under the user's own message; test ids are known for the classic layout only. */
export function failedSend(place: FailedPlace, onRetry: () => void, onDiscard: () => void): HTMLElement {
  const hasIds = place.layout === 'classic' && !place.isCode;
  const id = (name: string) => (hasIds ? { 'data-testid': `failed-send-${name}` } : {});
  return h(
    'div',
    place.isCode ? { 'data-testid': 'epitaxy-failed-send' } : id('indicator'),
    h('span', {}, notice('failedToSend')),
    button('Retry', id('retry'), onRetry),
    button('Discard', id('discard'), onDiscard),
  );
}

/** The wall of facts §4.3: a notice with this link and a record, both of which a reader should ask for. */
export function limitNotice(resetsAt: number): HTMLElement {
  localStorage.setItem('claudeai.practice-usage', JSON.stringify({ atWall: true, resetsAt }));
  const parts: Child[] = [english.limit, ' ', h('a', { href: '/upgrade?from=ratelimit' }, 'Upgrade')];
  return h(
    'div',
    { role: 'status', 'aria-live': 'polite', 'data-testid': 'composer-notice-banner' },
    ...parts,
  );
}
