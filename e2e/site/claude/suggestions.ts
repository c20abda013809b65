import type { ChatPage } from './chat-page.ts';
import { button, h } from './element.ts';
import { docOf } from './lines.ts';

const sent = 'Explain tides to me as to a ten-year-old.';
const filled = 'Help me write a letter to my landlord.\n\nIt is about the heating.';

/** Two chips under the new-chat composer; the test ids are ours. One sends without passing through the composer. */
export function suggestions(page: ChatPage): HTMLElement {
  return h(
    'div',
    { class: 'suggestions' },
    button('Explain tides', { 'data-testid': 'suggestion-chip', 'data-suggestion': 'send' }, () => {
      void page.send({ doc: docOf(sent), attachments: [] });
    }),
    button('Write a letter', { 'data-testid': 'suggestion-chip', 'data-suggestion': 'fill' }, () => {
      page.fill(docOf(filled));
    }),
  );
}
