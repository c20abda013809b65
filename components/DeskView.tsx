import type { KeptText } from '../lib/core/kept-text.ts';
import { Message, type Outcome } from './Message.tsx';
import { type PromptActions, PromptCard } from './PromptCard.tsx';
import { useWords } from './words.ts';

interface Props extends PromptActions {
  prompts: readonly KeptText[] | null;
  outcome: Outcome | null;
  now: number;
  target: string;
  onReplace: () => void;
}

/** Everything that is kept, newest first, whole. */
export function DeskView({ prompts, outcome, now, target, onReplace, ...actions }: Props) {
  const { say } = useWords();
  return (
    <main class="desk">
      <h1>{say('desk_title')}</h1>
      <Message outcome={outcome} onReplace={onReplace} />
      {prompts?.length === 0 && <p>{say('nothing_kept')}</p>}
      {prompts?.map((prompt) => (
        <PromptCard key={prompt.id} prompt={prompt} at={now} target={target} isWhole {...actions} />
      ))}
      <footer class="meta">{say('affiliation')}</footer>
    </main>
  );
}
