import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { KeptText } from '../lib/core/kept-text.ts';
import { DeskRow, type RowProps } from './DeskRow.tsx';
import { rowAt } from './desk-row-keys.ts';
import { More } from './More.tsx';
import { isSameDay } from './times.ts';
import { useWords } from './words.ts';

/** Whether the person stays in the list, looks at the pane, or goes there with the keyboard. */
export type Going = 'stays' | 'looks' | 'goes';

export interface ListProps {
  prompts: readonly KeptText[];
  hasMore: boolean;
  chosen: string | null;
  picked: ReadonlySet<string>;
  now: number;
  /** It is shown in the reading pane. */
  onChoose: (id: string, goes: Going) => void;
  onPick: (picked: ReadonlySet<string>) => void;
  /** Of those that are picked, or else of this one. */
  onDeleteRow: (id: string) => void;
  onMore: () => void;
}

/** All that is kept, or was found, in light rows. One tab stop: arrow keys go from row to row. */
export function DeskList({ prompts, hasMore, chosen, picked, now, onMore, ...does }: ListProps) {
  const { say } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const rowOf = useDrawnRows();
  const inParts = useDrawnParts();
  const heard = useRows({ list, ids: prompts.map(({ id }) => id), chosen, picked, ...does });
  return (
    <div class="list">
      {/* biome-ignore lint/a11y/useSemanticElements: between a list and its items HTML allows no parts. */}
      <div class="rows" role="list" aria-label={say('list')} ref={list} {...heard}>
        {inParts(
          prompts.map((prompt) =>
            rowOf({ prompt, at: now, isChosen: prompt.id === chosen, isPicked: picked.has(prompt.id) }),
          ),
        )}
      </div>
      {hasMore && <More count={prompts.length} onMore={onMore} />}
    </div>
  );
}

/**
 * A row that shows what it showed before is not drawn anew: with a thousand of them the list stood still for 60 to 140 ms
 * at each stretch that was added (Chromium 156). Texts that are read again are other objects with the same content.
 */
function useDrawnRows() {
  const drawn = useRef(new Map<string, { row: VNode; props: RowProps }>());
  return (props: RowProps): VNode => {
    const { id } = props.prompt;
    const before = drawn.current.get(id);
    if (before && showsTheSame(before.props, props)) return before.row;
    const row = <DeskRow key={id} {...props} />;
    drawn.current.set(id, { row, props });
    return row;
  };
}

/** Rows. Parts that are out of sight are left out of a frame's work as wholes. */
const partLength = 50;

/**
 * The same for a part of the list, all of whose rows are what they were: with a thousand rows side by side, each frame of
 * a scrolling took 25 to 45 ms for their layout (Chromium 156).
 */
function useDrawnParts() {
  const drawn = useRef<{ part: VNode; rows: readonly VNode[] }[]>([]);
  return (rows: readonly VNode[]): VNode[] => {
    drawn.current = Array.from({ length: Math.ceil(rows.length / partLength) }, (_, at) => {
      const own = rows.slice(at * partLength, (at + 1) * partLength);
      const before = drawn.current[at];
      const isSame =
        before?.rows.length === own.length && own.every((row, index) => row === before.rows[index]);
      return before && isSame ? before : { part: partOf(own, at), rows: own };
    });
    return drawn.current.map(({ part }) => part);
  };
}

const partOf = (rows: readonly VNode[], at: number) => (
  <div key={at} class="rows-part" role="presentation">
    {rows}
  </div>
);

function showsTheSame(one: RowProps, other: RowProps): boolean {
  const isSameText = (['state', 'text', 'pinned', 'changedAt'] as const).every(
    (part) => one.prompt[part] === other.prompt[part],
  );
  const isSameFile = one.prompt.attachments.length === other.prompt.attachments.length;
  const isSameRow = one.isChosen === other.isChosen && one.isPicked === other.isPicked;
  return isSameText && isSameFile && isSameRow && isSameDay(one.at, other.at);
}

type Does = Pick<ListProps, 'chosen' | 'picked' | 'onChoose' | 'onPick' | 'onDeleteRow'>;
type Rows = Does & { list: { current: HTMLDivElement | null }; ids: readonly string[] };

function useRows({ list, ids, chosen, picked, onChoose, onPick, onDeleteRow }: Rows) {
  /** Where a stretch of picked rows begins. */
  const anchor = useRef<string | null>(null);
  const pickTo = (id: string) => {
    const from = Math.max(0, ids.indexOf(anchor.current ?? chosen ?? id));
    const to = ids.indexOf(id);
    onPick(new Set([...picked, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  };
  const toggle = (id: string) => {
    anchor.current = id;
    onPick(picked.has(id) ? new Set([...picked].filter((one) => one !== id)) : new Set([...picked, id]));
  };
  const onClick = (event: MouseEvent) => {
    const id = idAt(event.target);
    if (id === undefined) return;
    const isBox = event.target instanceof HTMLInputElement;
    if (event.shiftKey) pickTo(id);
    else if (isBox || event.ctrlKey || event.metaKey) toggle(id);
    else {
      anchor.current = id;
      // A click that no pointer made is Enter.
      onChoose(id, event.detail === 0 ? 'goes' : 'looks');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = idAt(event.target);
    if (id === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = rowAt(event.key, ids.indexOf(id), ids.length);
    if (to === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    const next = ids[to ?? -1];
    if (next === undefined) return onDeleteRow(id);
    if (event.shiftKey) {
      anchor.current ??= id;
      pickTo(next);
    }
    onChoose(next, 'stays');
    list.current?.querySelector<HTMLElement>(`[data-prompt-id="${CSS.escape(next)}"] button`)?.focus();
  };
  return { onClick, onKeyDown };
}

function idAt(target: EventTarget | null): string | undefined {
  return target instanceof Element
    ? target.closest<HTMLElement>('[data-prompt-id]')?.dataset.promptId
    : undefined;
}
