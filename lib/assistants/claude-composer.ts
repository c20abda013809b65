/* Where people write on claude.ai, what they press there, and where claude.ai keeps its own drafts. Dated like claude.ts. */

/** Best first, one look-up each: a list in one selector would be answered in document order. */
export const composerSelectors = [
  // Every layout of 2026; last checked 2026-10-03.
  '[data-testid="chat-input"][contenteditable="true"]',
  // Before 2026-03; and claude.ai/code, whose editor has no test id of its own that anybody has published.
  'div.ProseMirror[contenteditable="true"]',
] as const;

/** Chat since 2026-08; claude.ai/code. */
export const sendButton = '[data-testid="chat-input-send"], [data-testid="code-prompt-send"]';
export const stopButton = '[data-testid="chat-input-stop"]'; // 2026-08

/** A suggestion under the composer. The practice site's: nobody has published claude.ai's. */
export const suggestionChip = '[data-testid="suggestion-chip"]';

/** A sent message, in which it is changed by a plain text area between two buttons. 2026-08. */
export const userMessage = '[data-cds="UserMessage"]';

/**
 * Which button of a message that is being changed sends it: by its English words; else, as it stands in every layout
 * that was seen, the last one. 2026-08.
 */
export function savesEdit(label: string, isLast: boolean): boolean {
  if (/^(?:save|send)\b/i.test(label)) return true;
  return isLast && !/^cancel\b/i.test(label);
}

/** What holds the composer and its attachments: merged; classic. 2026-08. */
export const composerFrame = '[data-cds="ChatComposer"], [data-chat-input-container="true"], fieldset';

/** Attachments beside the composer: classic; merged. 2026-08. */
export const attachmentChip =
  '[data-testid="file-thumbnail"], [data-cds="MessageAttachments"] [data-file-name]';

/** The name of an attachment: the merged layout says it; else its button to remove it does, after one word. 2026-08. */
export function attachmentName(chip: Element): string {
  const said = chip.getAttribute('data-file-name');
  const remove = chip.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
  return said ?? (remove.replace(/^\S+\s+/, '') || (chip.textContent ?? '').trim());
}

/** Whether an attachment is a long paste and not a file: those have an ending, but for `paste.txt`. 2026-08. */
export function isPasteName(name: string): boolean {
  return !/\.\w{1,8}$/.test(name) || /^past/i.test(name);
}

/** Where the app keeps its own drafts, 500 ms to 2 s after a change: IndexedDB. Verified 2026-09-18. */
export const draftStore = { database: 'keyval-store', store: 'keyval' } as const;

/** The keys under which the draft of a page's composer may be, likeliest first. Verified 2026-09-18. */
export function draftKeys(path: string, conversation: string | null): string[] {
  const project = /^\/project\/([\w-]+)/.exec(path)?.[1];
  const suffixes = conversation
    ? [conversation]
    : [...(project ? [`${project}:conversation`] : []), 'chorus-unified-composer', 'new-conversation'];
  return suffixes.map((suffix) => `store:chat-draft:${suffix}`);
}
