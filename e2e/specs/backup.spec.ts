import type { Tab } from '../browser/browser.ts';
import { expect, test } from '../browser/fixture.ts';
import { anEntry, lately, says, shows, take } from './entries.ts';
import * as step from './steps.ts';

/** Chooses a file of this content, as the file dialogue would. */
async function choose(options: Tab, content: string): Promise<void> {
  await options.waitFor(() => document.querySelector('input[type=file]') !== null, undefined, 'the field');
  await options.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'backup.json', { type: 'application/json' }));
    if (field) field.files = chosen.files;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);
}

test('a backup, made and brought back offline: a dry run first, then without doubles', async ({
  browser,
}) => {
  const text = 'Exactly <this>\n\n```js\n1 < 2\n```\n\u200b\\ “ü” 🛟';
  const attachments = [{ name: 'Pasted content', size: null, text: 'clause nine' }];
  const entries = [
    anEntry({ id: 'a', text, changedAt: lately + 1, attachments, pinned: true }, 'first', 'second'),
    anEntry({ id: 'b', state: 'answered' }),
  ];
  const options = await browser.extensionPage('options.html#backup');
  await browser.setOffline(true);
  await take(options, entries);
  await step.press(options, 'Export everything');
  await says(options, '2 texts are in the file.');
  const file = await browser.downloaded('.json');
  expect(JSON.parse(file)).toMatchObject({ format: 'lifeboat-backup', version: 3, entries, unreadable: [] });

  await choose(options, file);
  await says(options, '2 are here already.');
  await step.press(options, 'Cancel');
  await step.press(options, 'Delete everything kept');
  await step.press(options, 'Delete all of it');
  await expect.poll(() => step.kept(options)).toEqual([]);

  await choose(options, file);
  await says(options, '2 texts will be added.');
  expect(await step.kept(options)).toEqual([]);
  await step.press(options, 'Import');
  await says(options, '2 texts were added.');
  expect(await step.kept(options)).toEqual(entries.map(({ kept }) => kept));

  await choose(options, file);
  await says(options, '2 are here already.');
  await step.press(options, 'Import');
  await says(options, '2 were here already.');
  const desk = await browser.extensionPage('desk.html');
  await shows(desk, 'a', 'b');
  await desk.click('details summary');
  await desk.waitFor(() => document.querySelectorAll('.earlier').length === 2, undefined, 'both versions');
});

test('a file that is no backup changes nothing and says why', async ({ browser }) => {
  const options = await browser.extensionPage('options.html');
  await take(options, [anEntry({ id: 'a' })]);
  const damaged = { format: 'lifeboat-backup', version: 2, exportedAt: 1, entries: [{}], unreadable: [] };
  const refusals = [
    ['not a backup', 'it is not complete JSON'],
    ['['.repeat(100_000), 'it nests too deep'],
    ['{"format":"other"}', 'not made by Lifeboat'],
    [JSON.stringify({ ...damaged, version: 9 }), 'a newer version of Lifeboat'],
    [JSON.stringify(damaged), 'entry 1 cannot be read, 1 of 1 in all'],
  ] as const;
  for (const [content, sentence] of refusals) {
    await choose(options, content);
    await says(options, sentence);
    await says(options, 'Nothing was changed.');
  }
  expect((await step.kept(options)).map(({ id }) => id)).toEqual(['a']);
});

test('one prompt and everything as Markdown, the text exactly', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  const text = '# Mine\n\n```js\n1 < 2\n```\n';
  await take(desk, [anEntry({ id: 'a', text, conversation: 'c1' }, 'earlier ```` text')]);
  await shows(desk, 'a');
  await step.press(desk, 'Save as .md');
  await says(desk, 'Saved as prompt-');
  const one = await browser.downloaded('.md');
  expect(one).toMatch(/^---\nkept: 2026-\S+\nstate: failed\nconversation: "c1"\n---\n\n/);
  expect(one.endsWith(`\n---\n\n${text}`)).toBe(true);
});
