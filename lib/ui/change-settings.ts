import type { Settings } from '../core/settings.ts';
import { ask } from '../messaging/ask.ts';

/**
 * Changes the person's settings from what they are at this moment: another page may have changed them too.
 * What does not fit changes nothing.
 */
export async function changeSettings(
  change: (now: Settings) => Settings,
): Promise<Settings | 'wrong' | 'silent'> {
  const answer = await ask('settings', {});
  if (!answer.ok) return 'silent';
  const settings = change(answer.reply);
  // What fits is told by the background, which has to look anyway: its schemas would weigh more than the popup.
  const changed = await ask('changeSettings', { settings });
  if (changed.ok) return settings;
  return changed.refused === 'wrong-shape' ? 'wrong' : 'silent';
}

/** The list of conversations without this one. */
export function without(conversations: readonly string[], conversation: string): string[] {
  return conversations.filter((each) => each !== conversation);
}
