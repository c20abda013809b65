import type { Target } from '../core/hand-off.ts';

/** A link from another site was met with "Send this message?", holding the whole prompt (2026-09-25); older notes say that it sends. */
export const grok: Target = {
  id: 'grok',
  name: 'Grok',
  home: 'https://grok.com/',
  prefill: 'https://grok.com/?q={prompt}',
  sends: 'sometimes',
  account: 'none',
  host: 'https://grok.com/*',
  selectors: [
    'div.tiptap.ProseMirror[contenteditable="true"]',
    'div[contenteditable="true"]',
    'textarea[aria-label="Ask Grok anything"]',
  ],
  isCommon: true,
  checked: '2026-09-25',
};
