import type { Target } from '../core/hand-off.ts';

/** `text` fills; `q` is ignored. */
export const qwen: Target = {
  id: 'qwen',
  name: 'Qwen Chat',
  home: 'https://chat.qwen.ai/',
  prefill: 'https://chat.qwen.ai/?text={prompt}',
  sends: 'unknown',
  account: 'optional',
  host: 'https://chat.qwen.ai/*',
  selectors: ['textarea.message-input-textarea', '#chat-input', 'textarea'],
  isCommon: false,
  checked: '2026-08',
};
