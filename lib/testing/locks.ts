import { openTurns } from '../core/turns.ts';

type Work = () => unknown;

/** A browser's locks, one holder at a time, as far as they are used here. */
export function withLocks(): void {
  const turns = new Map<string, ReturnType<typeof openTurns>>();
  const held = new Set<{ name: string; mode: LockMode }>();
  const request = (name: string, how: LockOptions | Work, also?: Work) => {
    const [{ mode = 'exclusive' }, work] = typeof how === 'function' ? [{} as LockOptions, how] : [how, also];
    const turn = turns.get(name) ?? openTurns();
    turns.set(name, turn);
    return turn(async () => {
      const lock = { name, mode };
      held.add(lock);
      try {
        return await work?.();
      } finally {
        held.delete(lock);
      }
    });
  };
  const query = async () => ({ held: [...held], pending: [] });
  Object.defineProperty(navigator, 'locks', { value: { request, query }, configurable: true });
}
