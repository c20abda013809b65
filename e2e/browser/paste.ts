import type { Tab } from './browser.ts';

/** Pastes into an empty page, which needs neither a server nor a permission, and closes it. */
export async function pasted(blank: Tab): Promise<string> {
  await blank.evaluate(() => {
    const box = document.createElement('textarea');
    document.body.append(box);
    box.focus();
  }, undefined);
  await blank.press('Control+V');
  const text = await blank.evaluate(() => document.querySelector('textarea')?.value ?? '', undefined);
  await blank.close();
  return text;
}
