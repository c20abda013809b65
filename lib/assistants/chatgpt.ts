import type { Target } from '../core/hand-off.ts';

/**
 * `q` is redirected to `prompt`. Opened by a link from another site (Sec-Fetch-Site: cross-site) it normally fills the
 * box and waits; signed out it was once seen to answer (2026-09-25).
 */
export const chatgpt: Target = {
  id: 'chatgpt',
  name: 'ChatGPT',
  home: 'https://chatgpt.com/',
  prefill: 'https://chatgpt.com/?prompt={prompt}',
  sends: 'sometimes',
  host: 'https://chatgpt.com/*',
  selectors: [
    'form[data-chatgpt-composer] [data-composer-markdown][contenteditable="true"]',
    '#prompt-textarea',
    '[contenteditable="true"][data-composer-markdown]',
    'div.ProseMirror[contenteditable="true"]',
  ],
  checked: '2026-10-06',
};
