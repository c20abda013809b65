import { useEffect, useState } from 'preact/hooks';

/** A row that is being dragged, and the place it would get among the others, counted from 0. */
export interface Dragged {
  id: string;
  to: number;
}

type Grip = PointerEvent & { currentTarget: HTMLElement };

/** How many of these rows lie above a height, by their middles. */
function placeAt(rows: readonly { top: number; bottom: number }[], y: number): number {
  return rows.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;
}

/**
 * Rows that can be dragged by a grip, with mouse, pen and finger; Escape leaves everything as it was. Nothing moves
 * before the row is let go.
 */
export function useReorder(onPlace: (id: string, to: number) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  useEffect(() => {
    if (dragged === null) return undefined;
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setDragged(null);
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [dragged === null]);
  const gripOf = (id: string) => ({
    onPointerDown(event: Grip) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ id, to: placeUnder(event) });
    },
    onPointerMove(event: Grip) {
      if (dragged?.id === id) setDragged({ id, to: placeUnder(event) });
    },
    onPointerUp() {
      if (dragged?.id === id) onPlace(id, dragged.to);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, gripOf };
}

function placeUnder({ currentTarget, clientY }: Grip): number {
  const row = currentTarget.closest('li');
  const others = [...(row?.parentElement?.children ?? [])].filter((one) => one !== row);
  return placeAt(
    others.map((one) => one.getBoundingClientRect()),
    clientY,
  );
}

/** Where a line shows that the dragged row would go: beside one of the others. */
export function dropOf(
  dragged: Dragged | null,
  ids: readonly string[],
  id: string,
): 'before' | 'after' | null {
  if (dragged === null || dragged.id === id) return null;
  const others = ids.filter((one) => one !== dragged.id);
  const place = others.indexOf(id);
  if (place === dragged.to) return 'before';
  return place === others.length - 1 && dragged.to === others.length ? 'after' : null;
}
