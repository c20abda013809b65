import type { Target } from '../core/hand-off.ts';

export const poe: Target = {
  id: 'poe',
  name: 'Poe',
  home: 'https://poe.com/',
  prefill: null,
  sends: 'never',
  account: 'needed',
  host: 'https://poe.com/*',
  selectors: ['textarea[class*="GrowingTextArea"]', 'textarea'],
  isCommon: false,
  checked: '2026-08-11',
};
