import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Glance } from '../lib/core/glance.ts';
import { headline } from '../lib/core/headline.ts';
import type { Offers } from '../lib/core/targets.ts';
import { FirstRun } from './FirstRun.tsx';
import { Icon } from './Icon.tsx';
import { Inserted } from './Inserted.tsx';
import { Keeping, type KeepingActions } from './Keeping.tsx';
import { Message, type Outcome } from './Message.tsx';
import { NotSaving } from './NotSaving.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { type PromptActions, PromptCard } from './PromptCard.tsx';
import { Recovered } from './Recovered.tsx';
import { StatusPanel } from './StatusPanel.tsx';
import type { TellMeProps } from './TellMe.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';
import { useWords } from './words.ts';

interface Props extends PromptActions, KeepingActions, TellMeProps {
  glance: Glance | null;
  outcome: Outcome | null;
  now: number;
  /** Whether what the first look does not need is drawn too. */
  isWhole: boolean;
  offers: Offers | null;
  /** The name of an assistant by its id. */
  nameOf(target: string): string;
  /** Null until it is known: the popup does not wait for it. */
  paused: boolean | null;
  onReplace: () => void;
  onByLink: () => void;
  onUndo: () => void;
  onLeaveAnyway: () => void;
  onStay: () => void;
  onDismissRecovery: () => void;
  onDismissMissed: () => void;
}

/** Everything the popup shows. First: that nothing is lost. */
export function PopupView({ glance, outcome, now, isWhole, offers, nameOf, paused, ...actions }: Props) {
  const message = <Message outcome={outcome} {...actions} />;
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
      <Kept glance={glance} offers={offers} nameOf={nameOf} now={now} {...actions} />
      <StatusPanel reading={glance.reading} strips={isWhole ? glance.strips : null} now={now} />
      {message}
      <Footer>
        <Keeping glance={glance} paused={paused} {...actions} />
      </Footer>
    </main>
  );
}

function Footer({ children }: { children: ComponentChildren }) {
  const { say } = useWords();
  return (
    <footer>
      <a href="/desk.html" target="_blank" rel="noopener">
        <Icon name="notebookPen" />
        {say('desk')}
      </a>
      <a href="/options.html" target="_blank" rel="noopener">
        <Icon name="settings" />
        {say('options')}
      </a>
      {children}
      <span class="meta">{say('affiliation')}</span>
    </footer>
  );
}

/** How many texts beside the one at risk. */
const others = 3;

type KeptProps = Pick<Props, 'offers' | 'nameOf' | 'now'> & { glance: Glance } & PromptActions & TellMeProps;

/** The prompt at risk, when to try it again, and what else is kept. */
function Kept({ glance, offers, nameOf, now, onOpen, ...actions }: KeptProps) {
  const common = { at: glance.at, offers, nameOf, ...actions };
  const first = headline(glance.prompts);
  const rest = glance.prompts.filter((prompt) => prompt !== first).slice(0, others);
  return (
    <>
      {glance.prompts.length === 0 && <FirstRun />}
      {first && <PromptCard prompt={first} {...common} {...(onOpen && { onOpen })} />}
      <PlanPanel plan={glance.plan} since={glance.verdict.since} now={now} {...actions} />
      {rest.length > 0 && (
        <Rest isOpen={!first}>
          {() => rest.map((prompt) => <PromptCard key={prompt.id} prompt={prompt} {...common} />)}
        </Rest>
      )}
    </>
  );
}

/** Folded unless it is `isOpen` from the start; what nobody has unfolded is not drawn. */
function Rest({ isOpen, children }: { isOpen: boolean; children: () => ComponentChildren }) {
  const { say } = useWords();
  const [isUnfolded, setUnfolded] = useState(isOpen);
  return (
    <details class="rest" open={isOpen} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary>{say('more_kept')}</summary>
      {isUnfolded && children()}
    </details>
  );
}
