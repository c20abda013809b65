import type { Target } from '../core/hand-off.ts';

export const nanogpt: Target = {
  id: 'nanogpt',
  name: 'NanoGPT',
  home: 'https://nano-gpt.com/conversation/new',
  prefill: 'https://nano-gpt.com/conversation/new?ask={prompt}',
  sends: 'always',
  account: 'needed',
  host: null,
  selectors: [],
  isCommon: false,
  checked: '2026',
};
