import type { Target } from '../core/hand-off.ts';

/** Only under /new; sends, as its own `!t3` shortcut expects. */
export const t3Chat: Target = {
  id: 't3chat',
  name: 'T3 Chat',
  home: 'https://t3.chat/',
  prefill: 'https://t3.chat/new?q={prompt}',
  sends: 'always',
  account: 'needed',
  host: 'https://t3.chat/*',
  selectors: ['textarea#chat-input', 'textarea'],
  isCommon: false,
  checked: '2026-08-21',
};
