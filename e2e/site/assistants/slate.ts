import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';
import { linesOf } from '../claude/lines.ts';
import { openStandIn } from './stand-in.ts';

const paragraphs = (text: string): Descendant[] =>
  linesOf(text).map((line) => ({ type: 'paragraph', children: [{ text: line }] }) as Descendant);

openStandIn((place, marks) => {
  const editor = withReact(createEditor());
  const box = createElement(Editable, { placeholder: 'Message', role: 'textbox', ...marks });
  const whole = createElement(Slate, { editor, initialValue: paragraphs(''), children: box });
  flushSync(() => createRoot(place).render(whole));
  return {
    read: () => editor.children.map((line) => Node.string(line)).join('\n'),
    write: (text) =>
      Editor.withoutNormalizing(editor, () => {
        Transforms.deselect(editor);
        for (let left = editor.children.length; left > 0; left -= 1)
          Transforms.removeNodes(editor, { at: [0] });
        Transforms.insertNodes(editor, paragraphs(text), { at: [0] });
      }),
  };
});
