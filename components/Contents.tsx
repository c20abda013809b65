import { useWords } from './words.ts';

/** A part of a page, by the name that its address gives it. */
export interface Part {
  id: string;
  title: string;
}

/** What is on the page, as plain links to it. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  const { say } = useWords();
  return (
    <nav class="contents" aria-label={say('options_contents')}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
