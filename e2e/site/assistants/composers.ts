import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { docOf } from '../claude/lines.ts';
import { serialise } from '../claude/serialise.ts';

export interface Composer {
  read(): string;
  write(text: string): void;
}

export function plainComposer(): Composer {
  const area = document.querySelector('textarea');
  if (!area) throw new Error('No textarea on this stand-in');
  return {
    read: () => area.value,
    write: (text) => {
      area.value = text;
    },
  };
}

/** Gemini's markup without Quill itself, which is not installed: one `<p>` a line. */
export function quillLikeComposer(): Composer {
  const box = document.querySelector('.ql-editor');
  if (!box) throw new Error('No ql-editor on this stand-in');
  return {
    read: () => [...box.children].map((line) => line.textContent).join('\n'),
    write: (text) =>
      box.replaceChildren(
        ...text.split('\n').map((line) => {
          const paragraph = document.createElement('p');
          paragraph.append(line === '' ? document.createElement('br') : line);
          return paragraph;
        }),
      ),
  };
}

export function tiptapComposer(isChatgpt: boolean): Composer {
  const marks = isChatgpt ? { id: 'prompt-textarea', 'data-composer-markdown': 'true' } : {};
  if (isChatgpt) document.querySelector('form')?.setAttribute('data-chatgpt-composer', 'true');
  const editor = new Editor({
    element: document.querySelector('#editor-place'),
    extensions: [StarterKit.configure({ trailingNode: false })],
    editorProps: { attributes: { role: 'textbox', ...marks } },
  });
  return {
    read: () => serialise(editor.getJSON()),
    write: (text) => void editor.commands.setContent(docOf(text)),
  };
}
