import type { Target } from '../core/hand-off.ts';

export const brave: Target = {
  id: 'brave',
  name: 'Brave Ask',
  home: 'https://search.brave.com/ask',
  prefill: 'https://search.brave.com/ask?q={prompt}',
  sends: 'always',
  account: 'none',
  host: null,
  selectors: [],
  isCommon: false,
  checked: '2026',
};
