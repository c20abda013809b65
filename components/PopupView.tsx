import type { Glance } from '../lib/core/glance.ts';
import { headline } from '../lib/core/headline.ts';
import { Inserted } from './Inserted.tsx';
import { Keeping, type KeepingActions } from './Keeping.tsx';
import { Message, type Outcome } from './Message.tsx';
import { NotSaving } from './NotSaving.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { type PromptActions, PromptCard } from './PromptCard.tsx';
import { Recovered } from './Recovered.tsx';
import { StatusPanel } from './StatusPanel.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';
import { useWords } from './words.ts';

interface Props extends PromptActions, KeepingActions {
  glance: Glance | null;
  outcome: Outcome | null;
  now: number;
  target: string;
  /** Null until it is known: the popup does not wait for it. */
  paused: boolean | null;
  onReplace: () => void;
  onUndo: () => void;
  onDismissRecovery: () => void;
  onDismissMissed: () => void;
}

/** Everything the popup shows. First: that nothing is lost. */
export function PopupView({ glance, outcome, now, target, paused, ...actions }: Props) {
  const message = <Message outcome={outcome} onReplace={actions.onReplace} onUndo={actions.onUndo} />;
  if (!glance) return <main>{outcome && message}</main>;
  const { verdict, saving, recovered, missed } = glance;
  return (
    <main
      data-verdict={verdict.verdict}
      data-layer={verdict.layer ?? undefined}
      data-confidence={verdict.confidence}
    >
      {!saving.ok && <NotSaving why={saving.why} {...actions} />}
      {recovered && <Recovered recovery={recovered} now={now} onDismiss={actions.onDismissRecovery} />}
      {missed && (
        <Inserted
          missed={missed}
          prompt={glance.prompts.find(({ id }) => id === missed.id)}
          onCopy={actions.onCopy}
          onDismiss={actions.onDismissMissed}
        />
      )}
      <VerdictPanel {...glance} />
      <Kept glance={glance} target={target} {...actions} />
      {message}
      <PlanPanel plan={glance.plan} now={now} />
      <StatusPanel reading={glance.reading} now={now} />
      <Keeping glance={glance} paused={paused} {...actions} />
      <Footer />
    </main>
  );
}

function Footer() {
  const { say } = useWords();
  return (
    <footer>
      <a href="/desk.html" target="_blank" rel="noopener">
        {say('desk')}
      </a>
      <a href="/options.html" target="_blank" rel="noopener">
        {say('options')}
      </a>
      <span class="meta">{say('affiliation')}</span>
    </footer>
  );
}

/** How many texts beside the one at risk. */
const others = 3;

function Kept({
  glance,
  target,
  onCopy,
  onPutBack,
  onOpen,
}: { glance: Glance; target: string } & PromptActions) {
  const { say } = useWords();
  if (glance.prompts.length === 0) return <p class="meta">{say('nothing_kept')}</p>;
  const common = { at: glance.at, target, onCopy, onPutBack };
  const first = headline(glance.prompts);
  const rest = glance.prompts.filter((prompt) => prompt !== first).slice(0, others);
  return (
    <>
      {first && <PromptCard prompt={first} {...common} {...(onOpen && { onOpen })} />}
      {rest.length > 0 && (
        <details class="rest" open={!first}>
          <summary>{say('more_kept')}</summary>
          {rest.map((prompt) => (
            <PromptCard key={prompt.id} prompt={prompt} {...common} />
          ))}
        </details>
      )}
    </>
  );
}
