/** A rectangle in the window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

/** From the window's edges. Pixels. */
const margin = 16;
/** From what must not be covered. Pixels. */
const gap = 8;

/**
 * Where the notice stands in a window: in the lower corner at the lines' end, and as far above it as nothing of
 * `taken` is covered. Undefined where it would not fit: then it is not shown.
 */
export function placeFor(
  size: Size,
  window: Size,
  direction: 'ltr' | 'rtl',
  taken: readonly Box[],
): Box | undefined {
  const left = direction === 'ltr' ? Math.floor(window.width - margin - size.width) : margin;
  if (left < 0) return undefined;
  let bottom = window.height - margin;
  while (bottom - size.height >= gap) {
    const box = { left, right: left + size.width, top: bottom - size.height, bottom };
    const inTheWay = taken.filter((other) => meet(box, other));
    if (inTheWay.length === 0) return box;
    // Whole pixels: with parts of them, what was passed could be met again for ever.
    bottom = Math.floor(Math.min(...inTheWay.map(({ top }) => top))) - gap;
  }
  return undefined;
}

/** Whether two are nearer to each other than the gap. What has no extent is not there. */
export function meet(a: Box, b: Box): boolean {
  if (b.right <= b.left || b.bottom <= b.top) return false;
  const isBeside = a.right + gap <= b.left || b.right + gap <= a.left;
  return !isBeside && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
