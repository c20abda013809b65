import type { Target } from '../core/hand-off.ts';

/** Made from Open WebUI, whose `q` sends. */
export const zai: Target = {
  id: 'zai',
  name: 'Z.ai',
  home: 'https://chat.z.ai/',
  prefill: 'https://chat.z.ai/?q={prompt}',
  sends: 'always',
  account: 'optional',
  host: 'https://chat.z.ai/*',
  selectors: ['#chat-input', 'textarea'],
  isCommon: false,
  checked: '2026',
};
