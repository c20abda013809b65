import type { Glance } from '../lib/core/glance.ts';
import { headline } from '../lib/core/headline.ts';
import type { Offers } from '../lib/core/targets.ts';
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
  offers: Offers | null;
  /** The name of an assistant by its id. */
  nameOf(target: string): string;
  /** Null until it is known: the popup does not wait for it. */
  paused: boolean | null;
  onReplace: () => void;
  onByLink: () => void;
  onUndo: () => void;
  onOpenAnyway: () => void;
  onStay: () => void;
  onDismissRecovery: () => void;
}

/** Everything the popup shows. First: that nothing is lost. */
export function PopupView({ glance, outcome, now, offers, nameOf, paused, ...actions }: Props) {
  const message = <Message outcome={outcome} {...actions} />;
  if (!glance) return <main>{outcome && message}</main>;
  const { verdict, saving, recovered } = glance;
  return (
    <main
      data-verdict={verdict.verdict}
      data-layer={verdict.layer ?? undefined}
      data-confidence={verdict.confidence}
    >
      {!saving.ok && <NotSaving why={saving.why} {...actions} />}
      {recovered && <Recovered recovery={recovered} now={now} onDismiss={actions.onDismissRecovery} />}
      <VerdictPanel {...glance} />
      <Kept glance={glance} offers={offers} nameOf={nameOf} {...actions} />
      {message}
      <PlanPanel plan={glance.plan} since={verdict.since} now={now} {...actions} />
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
  offers,
  nameOf,
  onOpen,
  ...actions
}: Pick<Props, 'offers' | 'nameOf'> & { glance: Glance } & PromptActions) {
  const { say } = useWords();
  if (glance.prompts.length === 0) return <p class="meta">{say('nothing_kept')}</p>;
  const common = { at: glance.at, offers, nameOf, ...actions };
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
