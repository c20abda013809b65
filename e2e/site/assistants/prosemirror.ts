import { baseKeymap } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { type Node, Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { linesOf } from '../claude/lines.ts';
import { openStandIn } from './stand-in.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: { group: 'inline' },
    hardBreak: {
      group: 'inline',
      inline: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
      leafText: () => '\n',
    },
  },
});

function docOf(text: string): Node {
  const paragraphs = linesOf(text).map((line) =>
    schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]),
  );
  return schema.node('doc', null, paragraphs);
}

openStandIn((place, marks) => {
  const view = new EditorView(place, {
    state: EditorState.create({ doc: docOf(''), plugins: [keymap(baseKeymap)] }),
    attributes: { role: 'textbox', ...marks },
  });
  return {
    read: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    write: (text) => {
      const { doc, tr } = view.state;
      view.dispatch(tr.replaceWith(0, doc.content.size, docOf(text).content));
    },
  };
});
