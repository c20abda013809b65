import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { handOff, type Target } from '../lib/core/hand-off.ts';
import type { Offers } from '../lib/core/targets.ts';
import { isolated } from './isolated.ts';
import { itemAt } from './menu-keys.ts';
import { type MessageKey, useWords } from './words.ts';

interface Props {
  text: string;
  /** Null until it is known: the button keeps its place, and leads nowhere yet. */
  offers: Offers | null;
  onOpen: (target: Target) => void;
  /** The menu is being opened. */
  onMenu?: (() => void) | undefined;
}

/** One click opens the prompt in the person's first assistant; the menu beside it has the others. */
export function OpenIn({ text, offers, onOpen, onMenu }: Props) {
  const { say } = useWords();
  const menu = useMenu(onMenu);
  const id = useId();
  if (!offers) {
    return (
      <span class="split">
        <button type="button" class="primary" disabled>
          {say('open_in', '…')}
        </button>
      </span>
    );
  }
  const [first, ...others] = offers.targets;
  if (!first) return null;
  const labels = labelsOf(first, text, offers).map((label) => say(label));
  const choose = (target: Target) => {
    menu.close();
    onOpen(target);
  };
  return (
    <>
      <span class="split">
        <button type="button" class="primary" aria-describedby={id} onClick={() => onOpen(first)}>
          {say('open_in', isolated(first.name))}
        </button>
        {others.length > 0 && (
          <button type="button" class="primary split-more" aria-label={say('open_in_other')} {...menu.button}>
            <span aria-hidden="true">▾</span>
          </button>
        )}
      </span>
      <span id={id} class="meta below">
        {labels.length > 0 && [isolated(first.name), ...labels].join(' · ')}
      </span>
      {menu.isOpen && (
        <div role="menu" class="menu below" aria-label={say('open_in_other')} {...menu.list}>
          {others.map((target) => (
            <Item key={target.id} target={target} text={text} offers={offers} onChoose={choose} />
          ))}
        </div>
      )}
    </>
  );
}

interface ItemProps {
  target: Target;
  text: string;
  offers: Offers;
  onChoose: (target: Target) => void;
}

function Item({ target, text, offers, onChoose }: ItemProps) {
  const { say } = useWords();
  const labels = labelsOf(target, text, offers).map((label) => say(label));
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      data-target={target.id}
      onClick={() => onChoose(target)}
    >
      <span class="menu-name">{isolated(target.name)}</span> <span class="meta">{labels.join(' · ')}</span>
    </button>
  );
}

/** What is worth knowing before the click, for this text. */
function labelsOf(target: Target, text: string, { held, unwell }: Offers): MessageKey[] {
  const { way } = handOff(target, text, held.has(target.id));
  const labels: (MessageKey | false)[] = [
    unwell.get(target.id) === 'down' && 'target_down',
    unwell.get(target.id) === 'degraded' && 'target_degraded',
    way === 'clipboard' && 'target_pastes',
    way === 'url' && target.sends === 'always' && 'target_answers',
    target.account === 'needed' && 'target_account',
    target.publishes === true && 'target_publishes',
  ];
  return labels.filter((label) => label !== false);
}

/** A menu button and its menu. In the flow of the page, so that no edge of a popup or a card can cut it off. */
function useMenu(onMenu: (() => void) | undefined) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Which item is focused when it opens; null while it is closed. */
  const [start, setStart] = useState<0 | -1 | null>(null);
  const isOpen = start !== null;
  useEffect(() => {
    if (start === null) return;
    itemsOf(list.current).at(start)?.focus();
    onMenu?.();
  }, [start]);
  const close = () => {
    setStart(null);
    button.current?.focus();
  };
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    const isInside = relatedTarget instanceof Node && list.current?.contains(relatedTarget);
    // The button itself closes it at its own click.
    if (!isInside && relatedTarget !== button.current) setStart(null);
  };
  return {
    isOpen,
    close,
    button: {
      ref: button,
      'aria-haspopup': 'menu',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? id : undefined,
      onClick: () => (isOpen ? close() : setStart(0)),
      onKeyDown: (event: KeyboardEvent) => {
        const opens = event.key === 'ArrowDown' ? 0 : event.key === 'ArrowUp' ? -1 : null;
        if (opens === null) return;
        event.preventDefault();
        setStart(opens);
      },
    },
    list: {
      id,
      ref: list,
      onFocusOut: onLeave,
      // Not every browser focuses a button that is pressed: the focus must not leave the menu before the click arrives.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onKeyDown: (event: KeyboardEvent) =>
        event.key === 'Tab' ? setStart(null) : goOn(event, list.current, close),
    },
  } as const;
}

const itemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

/** Escape is kept from the browser, which would close the whole popup. */
function goOn(event: KeyboardEvent, menu: HTMLElement | null, close: () => void): void {
  const { key, ctrlKey, altKey, metaKey } = event;
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = itemAt(
    key,
    at,
    items.map((item) => item.textContent ?? ''),
  );
  if (ctrlKey || altKey || metaKey || (key !== 'Escape' && to === undefined)) return;
  event.preventDefault();
  event.stopPropagation();
  if (to === undefined) close();
  else items[to]?.focus();
}
