import type { ComponentChildren } from 'preact';
import type { Part } from './Contents.tsx';

interface Props extends Part {
  children: ComponentChildren;
}

/** One of the parts that the contents of Options lead to. */
export function Group({ id, title, children }: Props) {
  return (
    <section class="group" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
