import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Marks } from './composer.ts';
import { openStandIn } from './stand-in.ts';

/** What React holds: a value that was put into the element behind its back is not in it. */
const held = { text: '', set: (_text: string): void => undefined };

function Field({ marks }: { marks: Marks }) {
  const [text, setText] = useState('');
  Object.assign(held, { text, set: setText });
  return createElement('textarea', {
    placeholder: 'Message',
    ...marks,
    value: text,
    onChange: (event: { target: HTMLTextAreaElement }) => setText(event.target.value),
  });
}

openStandIn((place, marks) => {
  flushSync(() => createRoot(place).render(createElement(Field, { marks })));
  return { read: () => held.text, write: (text) => flushSync(() => held.set(text)) };
});
