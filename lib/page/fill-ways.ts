import { isField } from './fill-find.ts';
import { writeParagraphs } from './paragraphs.ts';

/** Puts a text in the place of all that stands in a composer, through the editor's own input. */
export type Way = (box: HTMLElement, text: string) => void | Promise<void>;

/** Editors hear of a selection by an event of its own, which comes late on a busy machine, and not at all for none. */
const hearing = 300;
/** Slate looks at it a moment after that. Milliseconds. */
const selecting = 50;

export const settled = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

const byValue: Way = (box, text) => {
  if (!isField(box)) return;
  box.focus();
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
};

/** Lexical and Slate undo what is done to their nodes, and take this for typing: exact in both browsers, 1 ms at 102 KB. */
const byBeforeInput: Way = async (box, text) => {
  await selectAll(box);
  const typed: InputEventInit = { bubbles: true, cancelable: true, inputType: 'insertText', data: text };
  box.dispatchEvent(new InputEvent('beforeinput', typed));
};

/** ProseMirror, TipTap and Quill read their nodes again: 2 ms in Chromium and 17 ms in Firefox at 102 KB. */
const byParagraphs: Way = (box, text) => writeParagraphs(box, text.split('\n'));

/** Rules that make marks of Markdown look at the first of several lines, not at what a removal leaves. */
const byFrame: Way = async (box, text) => {
  writeParagraphs(box, ['', ...text.split('\n'), '']);
  for (const end of ['lastElementChild', 'firstElementChild'] as const) {
    await settled(0);
    box[end]?.remove();
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
};

/** Deprecated, slow (up to 1 s at 100 KB), and not exact everywhere: the last of each. */
const byTyping: Way = async (box, text) => {
  await selectAll(box);
  const page = box.ownerDocument;
  if (text === '') page.execCommand('delete');
  else page.execCommand('insertText', false, text);
};

async function selectAll(box: HTMLElement): Promise<void> {
  const page = box.ownerDocument;
  box.focus();
  const heard = new Promise((resolve) => page.addEventListener('selectionchange', resolve, { once: true }));
  if (isField(box)) box.select();
  else page.getSelection()?.selectAllChildren(box);
  await Promise.race([heard, settled(hearing)]);
  await settled(selecting);
}

/** The ways into a composer, best first, by what the DOM shows of its kind (measured in Chromium 156, Firefox 153). */
export function waysInto(box: HTMLElement): readonly Way[] {
  if (isField(box)) return [byValue, byTyping];
  // Once more instead of another way: what else is typed into Slate may stand in the DOM and not in its model (seen, 156).
  if (box.matches('[data-lexical-editor], [data-slate-editor]')) return [byBeforeInput, byBeforeInput];
  if (box.matches('.ProseMirror, .ql-editor')) return [byParagraphs, byFrame, byTyping];
  return [byBeforeInput, byParagraphs, byTyping];
}
