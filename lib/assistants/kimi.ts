import type { Target } from '../core/hand-off.ts';

/** `send_immediately=true` would send. */
export const kimi: Target = {
  id: 'kimi',
  name: 'Kimi',
  home: 'https://www.kimi.com/',
  prefill: 'https://www.kimi.com/_prefill_chat?prefill_prompt={prompt}&send_immediately=false',
  sends: 'never',
  account: 'optional',
  host: 'https://www.kimi.com/*',
  selectors: [
    '.chat-input-editor[contenteditable="true"]',
    'div[contenteditable="true"][data-lexical-editor="true"]',
    'div[contenteditable="true"]',
  ],
  isCommon: false,
  checked: '2026-07',
};
