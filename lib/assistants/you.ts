import type { Target } from '../core/hand-off.ts';

/** A page of search results. Its chat is fading. */
export const you: Target = {
  id: 'you',
  name: 'You.com',
  home: 'https://you.com/',
  prefill: 'https://you.com/search?q={prompt}',
  sends: 'always',
  account: 'none',
  host: 'https://you.com/*',
  selectors: ['textarea'],
  isCommon: false,
  checked: '2026-07-22',
};
