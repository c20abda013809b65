import type { Target } from '../core/hand-off.ts';

/** Its textarea also sends at a synthetic Enter. */
export const deepseek: Target = {
  id: 'deepseek',
  name: 'DeepSeek',
  home: 'https://chat.deepseek.com/',
  prefill: null,
  sends: 'never',
  account: 'needed',
  host: 'https://chat.deepseek.com/*',
  selectors: ['textarea.ds-scroll-area', '#chat-input', 'textarea[placeholder*="DeepSeek"]', 'textarea'],
  isCommon: true,
  checked: '2026-09-25',
};
