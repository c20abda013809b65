import { signal } from '@preact/signals';
import type { SettingsResult } from '../../components/OptionsView.tsx';
import type { Days } from '../../components/Retention.tsx';
import type { Settings } from '../core/settings.ts';
import { ask } from '../messaging/ask.ts';
import { changeSettings, without } from './change-settings.ts';

/** The person's settings, as the background has them; null until it answered. */
export function openSettings() {
  const settings = signal<Settings | null>(null);
  const result = signal<SettingsResult | null>(null);
  const load = async () => {
    const answer = await ask('settings', {});
    if (answer.ok) settings.value = answer.reply;
    else result.value = 'silent';
  };
  /** Whether it was changed. */
  const change = async (wrong: SettingsResult, to: (now: Settings) => Settings): Promise<boolean> => {
    const changed = await changeSettings(to);
    if (typeof changed === 'object') settings.value = changed;
    if (changed === 'wrong') result.value = wrong;
    else result.value = changed === 'silent' ? 'silent' : 'saved';
    return typeof changed === 'object';
  };
  return {
    settings,
    result,
    /** When there is something to show. */
    loaded: load(),
    changeDays(which: Days, typed: string | null) {
      const wrong = which === 'keepAnsweredDays' ? 'answered-wrong' : 'unanswered-wrong';
      return change(wrong, (now) => ({ ...now, [which]: typed === null ? null : Number(typed) }));
    },
    changeBy: (to: (now: Settings) => Settings) => change('silent', to),
    pause: (paused: boolean) => change('silent', (now) => ({ ...now, paused })),
    showNotice: (notice: boolean) => change('silent', (now) => ({ ...now, notice })),
    keepAgain(conversation: string) {
      return change('silent', (now) => ({ ...now, notKept: without(now.notKept, conversation) }));
    },
    watch(id: string, isWatched: boolean) {
      return change('silent', (now) => ({ ...now, watched: watchedAfter(now.watched, id, isWatched) }));
    },
    async deleteAll() {
      const answer = await ask('deleteAll', {});
      result.value = answer.ok ? 'deleted' : 'silent';
    },
  };
}

/** The last one stays: a status page of which nothing counts would say nothing. */
function watchedAfter(watched: readonly string[], id: string, isWatched: boolean): string[] {
  const others = watched.filter((each) => each !== id);
  if (isWatched) return [...others, id];
  return others.length > 0 ? others : [...watched];
}
