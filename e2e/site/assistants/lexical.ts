import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { mark } from './composer.ts';
import { openStandIn } from './stand-in.ts';

openStandIn((place, marks) => {
  const box = document.createElement('div');
  mark(box, { contenteditable: 'true', role: 'textbox', ...marks });
  place.append(box);
  const editor = createEditor({
    namespace: 'practice',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerPlainText(editor);
  const write = (text: string) =>
    editor.update(
      () => {
        const paragraph = $createParagraphNode();
        $getRoot().clear().append(paragraph);
        paragraph.select().insertRawText(text);
      },
      { discrete: true },
    );
  write('');
  return { read: () => editor.getEditorState().read(() => $getRoot().getTextContent()), write };
});
