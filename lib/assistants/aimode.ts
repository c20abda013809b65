import type { Target } from '../core/hand-off.ts';

/** Its box ends at 8,192 characters. Never by its page: that would take leave to read and change all of Google's search. */
export const aiMode: Target = {
  id: 'aimode',
  name: 'Google AI Mode',
  home: 'https://www.google.com/search?udm=50',
  prefill: 'https://www.google.com/search?udm=50&q={prompt}',
  sends: 'always',
  account: 'none',
  host: null,
  selectors: [],
  longest: 8_192,
  isCommon: true,
  checked: '2026-09-25',
};
