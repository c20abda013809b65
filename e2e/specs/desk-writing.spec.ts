import { expect, test } from '../browser/fixture.ts';
import { anEntry, lately, says, shows, take } from './entries.ts';
import * as step from './steps.ts';

test('what is written offline at the Desk survives a reload, and is gone on with', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  await step.press(desk, 'Write offline');
  await desk.click('.writer-text');
  await desk.type('Written without Claude');
  // At once: nothing waits for its time.
  await desk.reload();
  const { id } = await step.keptAs(desk, 'the text', ({ text }) => text === 'Written without Claude');
  await shows(desk, id);
  await step.press(desk, 'Go on writing');
  await desk.click('.writer-text');
  await desk.press('End');
  await desk.type(', and gone on with');
  const text = 'Written without Claude, and gone on with';
  await step.keptAs(
    desk,
    'both parts',
    (kept) => kept.id === id && kept.text === text && kept.state === 'draft',
  );
  expect(await step.kept(desk)).toHaveLength(1);
});

test('several are removed at the Desk by keyboard, and all come back with Undo', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  const ids = ['a', 'b', 'c'];
  await take(
    desk,
    ids.map((id, index) => anEntry({ id, text: `text ${id}`, changedAt: lately - index }, `earlier ${id}`)),
  );
  await shows(desk, 'a', 'b', 'c');
  const all = async () => (await step.kept(desk)).map(({ id }) => id).toSorted();
  await desk.click('.row[data-prompt-id="a"] button');
  await desk.press('Shift+ArrowDown');
  await desk.waitFor(() => document.querySelectorAll('.row :checked').length === 2, undefined, 'two picked');
  await desk.press('Delete');
  await says(desk, 'Deleted, 2 texts.');
  await expect.poll(all).toEqual(['c']);
  await desk.waitFor(() => document.activeElement?.textContent === 'Undo', undefined, 'the keyboard on Undo');
  await desk.press('Enter');
  await says(desk, 'Back in the list.');
  await expect.poll(all).toEqual(ids);
  await shows(desk, 'a', 'b', 'c');
  await desk.waitFor(
    () => document.activeElement?.closest<HTMLElement>('.row')?.dataset.promptId === 'a',
    undefined,
    'the keyboard on what came back',
  );
});
