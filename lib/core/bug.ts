/**
 * A bug as it may be logged: its kind and the places it passed, without its message, which may quote somebody's text.
 */
export function describeBug(bug: unknown): string {
  if (!(bug instanceof Error)) return `a ${typeof bug} was thrown`;
  const places = (bug.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
  // Only the script's address and position: a frame never holds data.
  const frames = places.map((line) => /[\w./-]+\.js:\d+:\d+/.exec(line)?.[0] ?? '').filter(Boolean);
  return [bug.name, ...frames].join(' < ');
}
