import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { docOf } from '../claude/lines.ts';
import { serialise } from '../claude/serialise.ts';
import { openStandIn } from './stand-in.ts';

openStandIn((element, marks) => {
  const editor = new Editor({
    element,
    extensions: [StarterKit.configure({ trailingNode: false })],
    editorProps: { attributes: { role: 'textbox', class: 'tiptap', ...marks } },
  });
  return {
    read: () => serialise(editor.getJSON()),
    write: (text) => void editor.commands.setContent(docOf(text)),
  };
});
