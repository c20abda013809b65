/**
 * Which item of a menu a key leads to, as people know it from menus everywhere (WAI-ARIA, menu button); undefined for a
 * key that leads nowhere. A letter leads to the next item that begins with it. `at`: -1 where no item has the focus.
 */
export function itemAt(key: string, at: number, names: readonly string[]): number | undefined {
  const { length } = names;
  if (length === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (key === 'ArrowDown') return (at + 1) % length;
  if (key === 'ArrowUp') return at <= 0 ? length - 1 : at - 1;
  if (key === ' ' || [...key].length !== 1) return undefined;
  const begins = (index: number) => names[index]?.toLowerCase().startsWith(key.toLowerCase()) ?? false;
  return names.map((_, step) => (at + 1 + step) % length).find(begins);
}
