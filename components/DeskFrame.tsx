import type { ComponentChildren } from 'preact';
import { Message, type Outcome } from './Message.tsx';
import { useWords } from './words.ts';

interface Props {
  part: 'kept' | 'log';
  outcome: Outcome | null;
  children: ComponentChildren;
  /** What stays in sight on top. */
  tools?: ComponentChildren;
  onReplace?: () => void;
  onByLink?: () => void;
  onUndo?: () => void;
  onLeaveAnyway?: () => void;
  onStay?: () => void;
}

/** What every part of the Desk stands in. */
export function DeskFrame({ part, children, tools, ...message }: Props) {
  const { say } = useWords();
  return (
    <main class="desk">
      <div class="desk-head">
        <h1>{say('desk_title')}</h1>
        <nav class="desk-parts">
          <a href="#kept" aria-current={part === 'kept' ? 'page' : undefined}>
            {say('desk_kept')}
          </a>
          <a href="#log" aria-current={part === 'log' ? 'page' : undefined}>
            {say('log')}
          </a>
        </nav>
      </div>
      {tools}
      {children}
      <Message {...message} />
      <footer>
        <a href="/options.html">{say('options')}</a>
        <a href="/options.html#backup">{say('backup')}</a>
        <span class="meta">{say('affiliation')}</span>
      </footer>
    </main>
  );
}
