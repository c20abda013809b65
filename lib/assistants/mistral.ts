import type { Target } from '../core/hand-off.ts';

/** Widely linked to, but nobody published a dated check; one registry says that there is no documented link. */
export const mistral: Target = {
  id: 'mistral',
  name: 'Le Chat',
  home: 'https://chat.mistral.ai/chat',
  prefill: 'https://chat.mistral.ai/chat?q={prompt}',
  sends: 'unknown',
  account: 'needed',
  host: 'https://chat.mistral.ai/*',
  selectors: [
    'div.ProseMirror[contenteditable="true"]',
    'div[contenteditable="true"]',
    'textarea[name="message.text"]',
  ],
  isCommon: true,
  checked: '2026-07-22',
};
