import { describe, expect, it } from 'vitest';
import { aKeptText, noon } from '../testing/kept.ts';
import { hasExpired } from './retention.ts';
import { defaultSettings, Settings } from './settings.ts';
import { minute, type PromptState, promptStates } from './words.ts';

const day = 24 * 60 * minute;

const expires = (state: PromptState, age: number, settings = defaultSettings) =>
  hasExpired(aKeptText({ state, changedAt: noon - age }), settings, noon);

describe('without a choice', () => {
  it.each(promptStates.filter((state) => state !== 'answered'))('what is %s stays for 30 days', (state) => {
    expect(expires(state, 30 * day)).toBe(false);
    expect(expires(state, 30 * day + 1)).toBe(true);
  });

  it('what was answered stays for 7 days', () => {
    expect(expires('answered', 7 * day)).toBe(false);
    expect(expires('answered', 7 * day + 1)).toBe(true);
  });
});

describe('as chosen', () => {
  const chosen = { ...defaultSettings, keepAnsweredDays: 365, keepUnansweredDays: 1 };

  it('each kind stays for its own days', () => {
    expect(expires('answered', 365 * day, chosen)).toBe(false);
    expect(expires('failed', day + 1, chosen)).toBe(true);
  });

  it.each([0, 366, 1.5, -1])('%d days cannot be chosen', (days) => {
    expect(Settings.safeParse({ ...defaultSettings, keepUnansweredDays: days }).success).toBe(false);
    expect(Settings.safeParse({ ...defaultSettings, keepAnsweredDays: days }).success).toBe(false);
  });

  it('what is kept for ever stays, and so does what is pinned', () => {
    const forEver = { ...defaultSettings, keepAnsweredDays: null, keepUnansweredDays: null };
    expect(expires('answered', 10_000 * day, forEver)).toBe(false);
    expect(expires('draft', 10_000 * day, forEver)).toBe(false);
    const pinned = aKeptText({ pinned: true, changedAt: noon - 10_000 * day });
    expect(hasExpired(pinned, defaultSettings, noon)).toBe(false);
  });

  it('a change prolongs the stay', () => {
    const kept = aKeptText({ createdAt: noon - 100 * day, changedAt: noon - day });
    expect(hasExpired(kept, defaultSettings, noon)).toBe(false);
  });
});
