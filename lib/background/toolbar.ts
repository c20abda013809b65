import { browser } from 'wxt/browser';
import { faceOf, type Shape } from '../core/face.ts';
import type { NotSaving, Saving } from '../core/glance.ts';
import type { Verdict } from '../core/verdict.ts';
import { sentenceFor } from '../core/wording.ts';

const badgeColour: Record<Shape, string> = {
  fine: '#0f5e63',
  trouble: '#9a5b00',
  blocked: '#4a5560',
  unknown: '#4a5560',
  'not-saving': '#b3261e',
};

/** Puts verdict and saving on the toolbar icon, its badge and its title. */
export async function showOnToolbar(now: { verdict: Verdict; saving: Saving }): Promise<void> {
  const { shape, badge } = faceOf(now.verdict.verdict, now.saving);
  const { action } = browser;
  await Promise.all([
    action.setIcon({ path: { 16: `/icon/${shape}-16.png`, 32: `/icon/${shape}-32.png` } }),
    action.setBadgeText({ text: badge }),
    action.setBadgeBackgroundColor({ color: badgeColour[shape] }),
    action.setTitle({ title: titleFor(now.verdict, now.saving) }),
  ]);
}

function titleFor(verdict: Verdict, saving: Saving): string {
  const { getMessage } = browser.i18n;
  const sentence = getMessage(saving.ok ? sentenceFor(verdict) : sentenceForNotSaving(saving.why));
  return `${getMessage('extensionName')}: ${sentence}`;
}

const sentenceForNotSaving = (why: NotSaving) =>
  `saving_${why.replaceAll('-', '_')}` as 'saving_storage' | 'saving_no_composer';
