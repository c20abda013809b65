import type { Target } from '../core/hand-off.ts';

/** lmarena.ai leads here. Prompts become public research data. */
export const arena: Target = {
  id: 'arena',
  name: 'Arena',
  home: 'https://arena.ai/text/direct',
  prefill: null,
  sends: 'never',
  account: 'none',
  host: 'https://arena.ai/*',
  selectors: ['form textarea[name="message"]', 'textarea:not([aria-hidden="true"])'],
  publishes: true,
  isCommon: false,
  checked: '2026-10-01',
};
