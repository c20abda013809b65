import type { Glance } from '../lib/core/glance.ts';
import { headline } from '../lib/core/headline.ts';
import { Message, type Outcome } from './Message.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { type PromptActions, PromptCard } from './PromptCard.tsx';
import { StatusPanel } from './StatusPanel.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';
import { useWords } from './words.ts';

interface Props extends PromptActions {
  glance: Glance | null;
  outcome: Outcome | null;
  now: number;
  target: string;
  onReplace: () => void;
}

/** Everything the popup shows. First: that nothing is lost. */
export function PopupView({ glance, outcome, now, target, onReplace, ...actions }: Props) {
  const { say } = useWords();
  if (!glance) return <main>{outcome && <Message outcome={outcome} />}</main>;
  const { verdict, saving } = glance;
  return (
    <main
      data-verdict={verdict.verdict}
      data-layer={verdict.layer ?? undefined}
      data-confidence={verdict.confidence}
    >
      {!saving.ok && (
        <p class="warning" role="alert" data-not-saving={saving.why}>
          {say(saving.why === 'storage' ? 'saving_storage' : 'saving_no_composer')}
        </p>
      )}
      <VerdictPanel {...glance} />
      <Kept glance={glance} target={target} {...actions} />
      <Message outcome={outcome} onReplace={onReplace} />
      <PlanPanel plan={glance.plan} now={now} />
      <StatusPanel reading={glance.reading} now={now} />
      <footer>
        <a href="/desk.html" target="_blank" rel="noopener">
          {say('desk')}
        </a>
        <a href="/options.html" target="_blank" rel="noopener">
          {say('options')}
        </a>
        <span class="meta">{say('affiliation')}</span>
      </footer>
    </main>
  );
}

/** How many texts beside the one at risk. */
const others = 3;

function Kept({ glance, target, ...actions }: { glance: Glance; target: string } & PromptActions) {
  const { say } = useWords();
  if (glance.prompts.length === 0) return <p class="meta">{say('nothing_kept')}</p>;
  const first = headline(glance.prompts);
  const rest = glance.prompts.filter((prompt) => prompt !== first).slice(0, others);
  return (
    <>
      {first && <PromptCard prompt={first} at={glance.at} target={target} {...actions} />}
      {rest.length > 0 && (
        <details class="rest" open={!first}>
          <summary>{say('more_kept')}</summary>
          {rest.map((prompt) => (
            <PromptCard
              key={prompt.id}
              prompt={prompt}
              at={glance.at}
              target={target}
              onCopy={actions.onCopy}
              onPutBack={actions.onPutBack}
            />
          ))}
        </details>
      )}
    </>
  );
}
