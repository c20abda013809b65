import { signal } from '@preact/signals';
import type { Kept } from '../../components/Privacy.tsx';
import { countKept } from '../storage/reading.ts';
import { onNews } from './news.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** How much is kept, and how much room all of it takes. Rejects where the database cannot be read. */
export async function measureKept(): Promise<Kept> {
  const [counts, estimate] = await Promise.all([
    countKept(),
    navigator.storage.estimate().catch(() => undefined),
  ]);
  return { ...counts, bytes: estimate?.usage ?? null };
}

/** How much is kept, counted anew whenever it may have changed. */
export function openPrivacy() {
  const kept = signal<Kept | 'unreadable' | null>(null);
  const know = oneAtATime(async () => {
    kept.value = await measureKept().catch(() => 'unreadable' as const);
  });
  onNews(() => void know());
  void know();
  return { kept };
}
