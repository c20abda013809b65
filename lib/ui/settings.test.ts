import { expect, it, vi } from 'vitest';
import { defaultSettings, Settings } from '../core/settings.ts';
import { whenAsked } from '../testing/browser.ts';
import { openSettings } from './settings.ts';

/** A background that keeps settings; `asked` tells what it has now. */
function aBackground(part: Partial<Settings> = {}) {
  let now = { ...defaultSettings, ...part };
  whenAsked((message) => {
    const { request, payload } = message as { request: string; payload: { settings: Settings } };
    if (request === 'changeSettings') {
      // As the background does: a border looks at the shape.
      if (!Settings.safeParse(payload.settings).success) return { ok: false, refused: 'wrong-shape' };
      now = payload.settings;
    }
    return { ok: true, reply: now };
  });
  return () => now;
}

it.each(['0', '366', '1.5', '', 'many', '1e9'])(
  '%j days change nothing and are said at their field',
  async (typed) => {
    const stored = aBackground();
    const { changeDays, result } = openSettings();
    await changeDays('keepAnsweredDays', typed);
    expect(result.value).toBe('answered-wrong');
    await changeDays('keepUnansweredDays', typed);
    expect(result.value).toBe('unanswered-wrong');
    expect(stored()).toEqual(defaultSettings);
  },
);

it('days within bounds are saved, and so is for ever', async () => {
  const stored = aBackground();
  const { changeDays, result, settings } = openSettings();
  await changeDays('keepAnsweredDays', '365');
  await changeDays('keepUnansweredDays', null);
  expect(stored()).toMatchObject({ keepAnsweredDays: 365, keepUnansweredDays: null });
  expect(settings.value).toEqual(stored());
  expect(result.value).toBe('saved');
});

it('a change is made to what is set at this moment, not to what this page read', async () => {
  const stored = aBackground({ notKept: ['c1', 'c2'] });
  const { keepAgain, pause } = openSettings();
  await pause(true);
  await keepAgain('c1');
  expect(stored()).toMatchObject({ paused: true, notKept: ['c2'] });
});

it('a background that does not answer is said', async () => {
  whenAsked(() => Promise.reject(new Error('asleep')));
  const { settings, result, pause } = openSettings();
  await pause(true);
  expect(result.value).toBe('silent');
  await vi.waitFor(() => expect(settings.value).toBeNull());
});

it('a part of the status page counts or not, and the last one stays', async () => {
  const stored = aBackground({ watched: ['a'] });
  const { watch } = openSettings();
  await watch('b', true);
  await watch('b', true);
  expect(stored().watched).toEqual(['a', 'b']);
  await watch('a', false);
  await watch('b', false);
  expect(stored().watched).toEqual(['b']);
});
