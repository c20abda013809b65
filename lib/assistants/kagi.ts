import type { Target } from '../core/hand-off.ts';

/** For subscribers. */
export const kagi: Target = {
  id: 'kagi',
  name: 'Kagi Assistant',
  home: 'https://kagi.com/assistant',
  prefill: 'https://kagi.com/assistant?q={prompt}',
  sends: 'unknown',
  account: 'needed',
  host: null,
  selectors: [],
  isCommon: false,
  checked: '2026',
};
