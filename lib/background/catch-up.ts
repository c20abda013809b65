import { settleAbandoned } from '../storage/outcomes.ts';
import { claudeTabs } from './claude-tabs.ts';
import { drainJournal } from './journal.ts';
import { recoverLost } from './recover.ts';

/** Brings what is kept up to date before anybody looks at it. */
export async function catchUp(): Promise<void> {
  // A database that cannot be opened is no reason to show nothing.
  await recoverLost().catch(() => undefined);
  const [tabs] = await Promise.all([claudeTabs(), drainJournal()]);
  // A disk that takes nothing more can still be read, and that is what people come for.
  await settleAbandoned(tabs.map(({ id }) => id)).catch(() => undefined);
}
