import Quill from 'quill/core';
import { mark } from './composer.ts';
import { openStandIn } from './stand-in.ts';

openStandIn((place, marks) => {
  const container = document.createElement('div');
  // Gemini's own element around it.
  const frame = document.createElement('rich-textarea');
  frame.append(container);
  place.append(frame);
  const quill = new Quill(container);
  mark(quill.root, { role: 'textbox', ...marks });
  return {
    // Quill ends every document with a line break of its own.
    read: () => quill.getText().replace(/\n$/, ''),
    write: (text) => void quill.setText(text),
  };
});
