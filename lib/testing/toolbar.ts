import { vi } from 'vitest';
import { browser } from 'wxt/browser';

/** A toolbar whose title is told in the names of its messages: the fake browser has neither languages nor icons. */
export function withToolbar(): void {
  const i18n: { getMessage(key: string): string; getUILanguage(): string } = browser.i18n;
  vi.spyOn(i18n, 'getMessage').mockImplementation((key) => key);
  vi.spyOn(i18n, 'getUILanguage').mockReturnValue('en');
  const action = browser.action as { setIcon(details: object): Promise<void> };
  vi.spyOn(action, 'setIcon').mockResolvedValue();
}

/** The message that the toolbar's title ends with. */
export async function toolbarSays(): Promise<string | undefined> {
  return (await browser.action.getTitle({})).split(': ').at(-1);
}
