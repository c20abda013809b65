import type { Target } from '../core/hand-off.ts';

/** `prompt` fills, `q` would send. A parameter of more than 10,000 characters is dropped silently (its source): our links end before. */
export const huggingchat: Target = {
  id: 'huggingchat',
  name: 'HuggingChat',
  home: 'https://huggingface.co/chat/',
  prefill: 'https://huggingface.co/chat/?prompt={prompt}',
  sends: 'never',
  account: 'needed',
  host: 'https://huggingface.co/*',
  selectors: ['form textarea', 'textarea'],
  isCommon: true,
  checked: '2026-08-21',
};
