import type { ComponentChildren } from 'preact';
import type { KeptText } from '../lib/core/kept-text.ts';
import type { Offers } from '../lib/core/targets.ts';
import type { Version } from '../lib/core/versions.ts';
import { type DeskActions, DeskCard } from './DeskCard.tsx';
import { Message, type Outcome } from './Message.tsx';
import { More } from './More.tsx';
import { OutageLog, type OutageLogProps } from './OutageLog.tsx';
import { counted } from './times.ts';
import { useWords } from './words.ts';

/** What the Desk lists: a stretch of all that is kept, or of what a search found. */
export interface Shown {
  prompts: readonly KeptText[];
  /** How many texts the search found; null where none is going on. */
  hits: number | null;
  hasMore: boolean;
}

interface Props extends DeskActions {
  log: OutageLogProps;
  shown: Shown | null;
  /** How many earlier texts each has, by id; none where it is not known yet. */
  earlier: ReadonlyMap<string, number>;
  /** Those that were read, by id. */
  versions: ReadonlyMap<string, readonly Version[]>;
  /** The conversation of the text with this id. */
  conversation: { id: string; view: ComponentChildren } | null;
  outcome: Outcome | null;
  now: number;
  offers: Offers | null;
  /** The name of an assistant by its id. */
  nameOf(target: string): string;
  /** See DeskCard. */
  beside?: (prompt: KeptText) => ComponentChildren;
  onSearch: (query: string) => void;
  onMore: () => void;
  onReplace: () => void;
  onByLink: () => void;
  onUndo: () => void;
  onOpenAnyway: () => void;
  onStay: () => void;
}

/** Everything that is kept, newest first. */
export function DeskView({ shown, outcome, onSearch, onMore, log, ...rest }: Props) {
  const { say } = useWords();
  return (
    <main class="desk">
      <h1>{say('desk_title')}</h1>
      <div class="bar">
        <Message outcome={outcome} {...rest} />
        <Search hits={shown?.hits ?? null} onSearch={onSearch} />
      </div>
      {shown?.prompts.length === 0 && shown.hits === null && <p>{say('nothing_kept')}</p>}
      {shown && <List shown={shown} {...rest} />}
      {shown?.hasMore && <More onMore={onMore} />}
      <OutageLog {...log} />
      <footer>
        <a href="/options.html">{say('options')}</a>
        <a href="#log">{say('log')}</a>
        <a href="/options.html#backup">{say('backup')}</a>
        <span class="meta">{say('affiliation')}</span>
      </footer>
    </main>
  );
}

function Search({ hits, onSearch }: { hits: number | null; onSearch: (query: string) => void }) {
  const words = useWords();
  return (
    <search class="search">
      <input
        type="search"
        class="search-field"
        aria-label={words.say('search')}
        placeholder={words.say('search')}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <p class="meta" aria-live="polite" data-hits={hits ?? undefined}>
        {hits !== null && counted(words, 'hits', hits)}
      </p>
    </search>
  );
}

type ListProps = Pick<
  Props,
  'conversation' | 'earlier' | 'versions' | 'now' | 'offers' | 'nameOf' | 'beside'
> &
  DeskActions & { shown: Shown };

function List({ shown, conversation, earlier, versions, now, ...rest }: ListProps) {
  return (
    <div class="list">
      {shown.prompts.map((prompt) => (
        <DeskCard
          key={prompt.id}
          prompt={prompt}
          earlier={earlier.get(prompt.id) ?? 0}
          versions={versions.get(prompt.id) ?? null}
          at={now}
          conversation={conversation?.id === prompt.id ? conversation.view : null}
          {...rest}
        />
      ))}
    </div>
  );
}
