import type { Target } from '../core/hand-off.ts';

/** Its link picks models, not a text. */
export const openrouter: Target = {
  id: 'openrouter',
  name: 'OpenRouter',
  home: 'https://openrouter.ai/chat',
  prefill: null,
  sends: 'never',
  account: 'needed',
  host: 'https://openrouter.ai/*',
  selectors: ['textarea[data-testid="composer-input"]', 'textarea[placeholder*="Start a"]', 'textarea'],
  isCommon: false,
  checked: '2026-08',
};
