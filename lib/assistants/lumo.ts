import type { Target } from '../core/hand-off.ts';

export const lumo: Target = {
  id: 'lumo',
  name: 'Lumo',
  home: 'https://lumo.proton.me/',
  prefill: 'https://lumo.proton.me/?q={prompt}',
  sends: 'unknown',
  account: 'none',
  host: null,
  selectors: [],
  isCommon: false,
  checked: '2026-07',
};
