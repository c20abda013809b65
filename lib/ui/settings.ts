import { signal } from '@preact/signals';
import { Settings } from '../core/settings.ts';
import { ask } from '../messaging/ask.ts';

/** The person's settings, as the background has them; null until it answered. A value that does not fit changes nothing. */
export function openSettings() {
  const settings = signal<Settings | null>(null);
  const result = signal<'saved' | 'days-wrong' | 'deleted' | null>(null);
  const load = async () => {
    const answer = await ask('settings', {});
    if (answer.ok) settings.value = answer.reply;
  };
  const changeDays = async (which: 'keepUnansweredDays' | 'keepAnsweredDays', typed: string) => {
    const next = Settings.safeParse({ ...settings.value, [which]: Number(typed) });
    if (!next.success) {
      result.value = 'days-wrong';
      return;
    }
    const answer = await ask('changeSettings', { settings: next.data });
    result.value = answer.ok ? 'saved' : null;
    await load();
  };
  const deleteAll = async () => {
    const answer = await ask('deleteAll', {});
    result.value = answer.ok ? 'deleted' : null;
  };
  void load();
  return { settings, result, changeDays, deleteAll };
}
