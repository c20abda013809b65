import type { Tab } from '../browser/browser.ts';
import { expect } from '../browser/fixture.ts';
import * as step from './steps.ts';

/** The first run's rehearsal as a person does it: written, lost, rescued, put back and copied. */
export async function rehearse(page: Tab, sentence: string): Promise<void> {
  await page.click('#practice');
  await page.type(sentence);
  await page.press('Enter');
  const stepIs = (wanted: string) =>
    page.waitFor((name) => document.querySelector(`[data-rehearsal=${name}]`) !== null, wanted, wanted);
  const box = () =>
    page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#practice')?.value, undefined);
  await stepIs('rescued');
  expect(await box()).toBe('');
  expect(await page.text('[data-prompt-state=failed] .text')).toBe(sentence);
  await step.press(page, 'Put back');
  await expect.poll(box).toBe(sentence);
  await step.press(page, 'Copy');
  await stepIs('copied');
}
