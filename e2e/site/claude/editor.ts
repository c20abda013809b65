import { Editor, Extension } from '@tiptap/core';
import Placeholder from '@tiptap/extension-placeholder';
import { Fragment, type ResolvedPos, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import { linesOf } from './lines.ts';

export interface EditorWants {
  element: HTMLElement;
  layout: string;
  isCode: boolean;
  placeholder: string;
  onSend(): void;
  onChange(): void;
  /** True when the paste was taken as an attachment. */
  onPaste(text: string): boolean;
}

/** Without the trailing paragraph, which would be sent as a newline that nobody typed. */
const kit = StarterKit.configure({ trailingNode: false });

/** The marks of the live editor, facts §1.1. `data-composer-editor` is known for the classic body only. */
function attributesFor({ layout, isCode }: EditorWants): Record<string, string> {
  // Of Code's editor nothing is known but that it is TipTap.
  if (isCode) return { class: 'tiptap ProseMirror', role: 'textbox', 'aria-multiline': 'true' };
  return {
    class: 'tiptap ProseMirror',
    'data-testid': 'chat-input',
    'data-cds': 'Editor',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Write your prompt to Claude',
    translate: 'no',
    enterkeyhint: 'enter',
    ...(layout === 'classic' && { 'data-composer-editor': 'classic' }),
  };
}

export function makeEditor(wants: EditorWants): Editor {
  return new Editor({
    element: wants.element,
    extensions: [keys(wants), kit, Placeholder.configure({ placeholder: wants.placeholder })],
    editorProps: {
      attributes: (state) => ({
        ...attributesFor(wants),
        ...(state.doc.content.size <= 2 && { 'data-doc-empty': 'true' }),
      }),
      clipboardTextParser: paragraphs,
      handlePaste: (_view, event) => wants.onPaste(event.clipboardData?.getData('text/plain') ?? ''),
    },
    onUpdate: wants.onChange,
  });
}

/** Ahead of the kit's own keys, whose Mod-Enter and Shift-Enter are hard breaks. */
function keys({ onSend, isCode }: EditorWants): Extension {
  const send = () => {
    onSend();
    return true;
  };
  return Extension.create({
    name: 'practiceKeys',
    priority: 1000,
    addKeyboardShortcuts() {
      return {
        // In Code it begins a new line, as in the setting that asks for a key beside it.
        Enter: ({ editor }) => (isCode || editor.isActive('codeBlock') ? false : send()),
        'Mod-Enter': send,
        'Ctrl-Enter': send,
        'Shift-Enter': ({ editor }) =>
          editor.commands.first(({ commands }) => [
            () => commands.newlineInCode(),
            () => commands.splitListItem('listItem'),
            () => commands.createParagraphNear(),
            () => commands.splitBlock(),
          ]),
      };
    },
  });
}

/** ProseMirror's own parser drops blank lines; claude.ai keeps them. */
function paragraphs(text: string, context: ResolvedPos, _plain: boolean, view: EditorView): Slice {
  const { schema } = view.state;
  const marks = context.marks();
  const made = linesOf(text).map((line) =>
    schema.node('paragraph', null, line === '' ? [] : [schema.text(line, marks)]),
  );
  return new Slice(Fragment.from(made), 1, 1);
}
