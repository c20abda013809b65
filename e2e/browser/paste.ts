import type { Tab } from './browser.ts';

/** Copies from a box on an empty page, by keys, and closes it. */
export async function copied(blank: Tab, text: string): Promise<void> {
  await blank.evaluate((value) => {
    const box = document.createElement('textarea');
    box.value = value;
    document.body.append(box);
    box.select();
    box.focus();
  }, text);
  await blank.press('Control+C');
  await blank.close();
}

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
