import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Filter } from '../lib/core/filter.ts';
import type { KeptText } from '../lib/core/kept-text.ts';
import { DeskFrame } from './DeskFrame.tsx';
import { DeskList, type Going, type ListProps } from './DeskList.tsx';
import { Filters } from './Filters.tsx';
import type { Outcome } from './Message.tsx';
import { type PaneProps, ReadingPane } from './ReadingPane.tsx';
import { type Progress, Selection } from './Selection.tsx';
import { Writer, type Writing } from './Writer.tsx';
import { useWords } from './words.ts';

/** What the Desk lists: a stretch of all that is kept, or of what a search found. */
export interface Shown {
  prompts: readonly KeptText[];
  /** How many texts are left by a search or a filter; null where neither is going on. */
  hits: number | null;
  hasMore: boolean;
}

interface Props
  extends Omit<PaneProps, 'prompt' | 'at' | 'conversation'>,
    Pick<ListProps, 'picked' | 'now' | 'onPick' | 'onMore' | 'onDeleteRow'> {
  shown: Shown | null;
  /** The text in the reading pane. */
  chosen: KeptText | null;
  /** The conversation of the text with this id. */
  conversation: { id: string; view: ComponentChildren } | null;
  /** What is being written; it takes the place of the reading pane. */
  writing: Writing | null;
  filter: Filter;
  outcome: Outcome | null;
  /** How far the deletion of many came, or its undoing. */
  progress: Progress | null;
  onChoose: (id: string) => void;
  onSearch: (query: string) => void;
  onFilter: (filter: Filter) => void;
  onDeletePicked: () => void;
  onStop: () => void;
  onExportPicked: () => void;
  onNew: () => void;
  onWrite: (text: string) => void;
  onLeave: () => void;
  onDone: () => void;
  onReplace: () => void;
  onByLink: () => void;
  onUndo: () => void;
  onLeaveAnyway: () => void;
  onStay: () => void;
}

/** Everything that is kept, newest first: the list, and beside it the one text that was chosen. */
export function DeskView(props: Props) {
  const { shown, chosen, writing, outcome } = props;
  const { onReplace, onByLink, onUndo, onLeaveAnyway, onStay } = props;
  const { say } = useWords();
  const { isOpen, open, close, panes } = useOnePane(writing !== null);
  const isEmpty = shown?.prompts.length === 0 && shown.hits === null;
  const goTo = (id: string, going: Going) => {
    props.onChoose(id);
    if (going !== 'stays') open(going);
  };
  const onDelete = (prompt: KeptText) => {
    close();
    props.onDelete(prompt);
  };
  return (
    <DeskFrame
      part="kept"
      tools={<Tools {...props} />}
      {...{ outcome, onReplace, onByLink, onUndo, onLeaveAnyway, onStay }}
    >
      {isEmpty && <p>{say('nothing_kept')}</p>}
      {shown?.hits === 0 && <p>{say('filter_none')}</p>}
      <div class={isOpen ? 'panes panes-open' : 'panes'} ref={panes}>
        {shown && <DeskList {...props} {...shown} chosen={chosen?.id ?? null} onChoose={goTo} />}
        <div class="pane">
          <button type="button" class="pane-back" onClick={writing ? props.onDone : close}>
            {say('back')}
          </button>
          <Pane {...props} onDelete={onDelete} />
        </div>
      </div>
    </DeskFrame>
  );
}

function Tools({ shown, chosen, filter, onSearch, onFilter, onNew, ...props }: Props) {
  const { say } = useWords();
  return (
    <div class="tools">
      <Filters
        filter={filter}
        hits={shown?.hits ?? null}
        conversation={chosen?.conversation ?? null}
        onSearch={onSearch}
        onFilter={onFilter}
      >
        <Selection
          count={props.picked.size}
          progress={props.progress}
          onStop={props.onStop}
          onDelete={props.onDeletePicked}
          onExport={props.onExportPicked}
          onClear={() => props.onPick(new Set())}
        />
      </Filters>
      <button type="button" onClick={onNew}>
        {say('write_new')}
      </button>
    </div>
  );
}

function Pane({ writing, chosen, conversation, now, ...props }: Props) {
  if (writing) return <Writer key={writing.slot} writing={writing} {...props} />;
  if (!chosen) return null;
  const opened = conversation?.id === chosen.id ? conversation.view : null;
  return <ReadingPane key={chosen.id} {...props} prompt={chosen} at={now} conversation={opened} />;
}

/** Where there is room for one column only: whether that is the pane. The keyboard goes where the person looks. */
function useOnePane(isWriting: boolean) {
  /** A new object each time: going there twice is going there. */
  const [wish, setWish] = useState<{ going: Going } | null>(null);
  const panes = useRef<HTMLDivElement>(null);
  const isOpen = wish !== null || isWriting;
  const part = (selector: string) => panes.current?.querySelector<HTMLElement>(selector);
  const isSeen = (selector: string) => part(selector)?.offsetParent !== null;
  useEffect(() => {
    if (wish?.going === 'goes' || (wish && !isSeen('.list'))) part('article')?.focus();
  }, [wish]);
  useEffect(() => {
    if (!isOpen && !isSeen('.pane')) part('.row-chosen button')?.focus();
  }, [isOpen]);
  return { isOpen, panes, open: (going: Going) => setWish({ going }), close: () => setWish(null) };
}
