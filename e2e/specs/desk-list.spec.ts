import { expect, test } from '../browser/fixture.ts';
import { anEntry, lately, plantMany, says, searchFor, shows, take } from './entries.ts';
import * as step from './steps.ts';

test('the Desk: newest first, found by words of text or conversation, pinned', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  await take(desk, [
    anEntry({ id: 'a', text: 'Compare the two Contracts', changedAt: lately }),
    anEntry({ id: 'b', text: 'Un café noir', changedAt: lately + 1, conversation: 'C-77' }),
    anEntry({ id: 'c', text: 'Contracts only', changedAt: lately + 2 }),
  ]);
  await shows(desk, 'c', 'b', 'a');
  await searchFor(desk, 'contracts COMPARE');
  await shows(desk, 'a');
  await desk.waitFor(() => document.querySelector('[data-hits="1"]')?.textContent, undefined, 'one hit');
  await searchFor(desk, 'cafe\u0301');
  await shows(desk, 'b');
  await searchFor(desk, 'c-77');
  await shows(desk, 'b');
  await step.press(desk, 'Pin');
  await step.keptAs(desk, 'the pinned one', ({ id, pinned }) => id === 'b' && pinned);
  await searchFor(desk, '');
  await shows(desk, 'c', 'b', 'a');
});

test('what is deleted at the Desk comes back whole with Undo', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  const attachments = [
    { name: 'lease.pdf', size: 12_300, text: null },
    { name: 'Pasted content', size: null, text: 'clause nine' },
  ];
  await take(desk, [
    anEntry({ id: 'a', changedAt: lately + 1 }),
    anEntry({ id: 'b', text: 'With more', attachments, pinned: true }, 'first', 'second'),
  ]);
  await shows(desk, 'a', 'b');
  const before = (await step.kept(desk)).find(({ id }) => id === 'b');
  await searchFor(desk, 'with more');
  await shows(desk, 'b');
  await step.press(desk, 'Delete');
  await says(desk, 'Deleted, 9 characters.');
  await expect.poll(async () => (await step.kept(desk)).map(({ id }) => id)).toEqual(['a']);
  await desk.waitFor(() => document.activeElement?.textContent === 'Undo', undefined, 'the keyboard on Undo');
  await desk.press('Enter');
  await says(desk, 'Back in the list.');
  await shows(desk, 'b');
  expect((await step.kept(desk)).find(({ id }) => id === 'b')).toEqual(before);
  await desk.click('details summary');
  await desk.waitFor(() => document.querySelectorAll('.earlier').length === 2, undefined, 'both versions');
  expect(await desk.text('.earlier .text-whole')).toBe('second');
  await step.press(desk, 'Copy Pasted content');
  await says(desk, 'Copied, 11 characters.');
  expect(await browser.readClipboard()).toBe('clause nine');
});

test('two deletions come back by Undo after Undo, the last one first', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  await take(desk, [
    anEntry({ id: 'a', text: 'First', changedAt: lately + 1 }),
    anEntry({ id: 'b', text: 'Second one' }, 'earlier'),
  ]);
  await shows(desk, 'a', 'b');
  const before = await step.kept(desk);
  for (const left of [['b'], []]) {
    await step.press(desk, 'Delete');
    await shows(desk, ...left);
  }
  const onUndo = () => document.activeElement?.textContent === 'Undo';
  await desk.waitFor(onUndo, undefined, 'the keyboard on Undo');
  await desk.press('Enter');
  await says(desk, 'Back in the list. Deleted, 5 characters.');
  await shows(desk, 'b');
  await desk.waitFor(onUndo, undefined, 'the keyboard on Undo');
  await desk.press('Enter');
  await says(desk, 'Back in the list.');
  await shows(desk, 'a', 'b');
  expect(await step.kept(desk)).toEqual(before);
});

test('a long list is drawn in stretches, and 10,000 texts are searched at once', async ({ browser }) => {
  const desk = await browser.extensionPage('desk.html');
  const filler = 'Compare the two contracts clause by clause and list every change of liability. '.repeat(6);
  await shows(desk);
  await plantMany(desk, anEntry({ id: 't', text: `${filler} number` }).kept, 10_000);
  await desk.reload();
  const drawn = () => document.querySelectorAll('.row').length;
  await desk.waitFor(() => document.querySelectorAll('.row').length === 50, undefined, 'fifty');
  await searchFor(desk, 'number-77.');
  await shows(desk, 't77');
  await searchFor(desk, 'contracts');
  await desk.waitFor(() => document.querySelector('[data-hits="10000"]') !== null, undefined, 'all of them');
  await expect.poll(() => desk.evaluate(drawn, undefined)).toBe(50);
  await desk.evaluate(() => scrollTo(0, document.body.scrollHeight), undefined);
  await desk.waitFor(() => document.querySelectorAll('.row').length >= 100, undefined, 'a hundred');
});

test('the deletion of many says how far it came, can be stopped, and is undone as a whole @chromium', async ({
  browser,
}) => {
  const desk = await browser.extensionPage('desk.html');
  await shows(desk);
  await plantMany(desk, anEntry({ id: 't' }).kept, 400);
  await desk.reload();
  for (const count of [50, 100, 150, 200, 250, 300, 350, 400]) {
    await desk.waitFor((most) => document.querySelectorAll('.row').length >= most, count, `${count} rows`);
    if (count < 400) await desk.evaluate(() => scrollTo(0, document.body.scrollHeight), undefined);
  }
  await desk.evaluate(() => {
    const rows = document.querySelectorAll<HTMLElement>('.row button');
    rows[0]?.click();
    rows[399]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  }, undefined);
  await desk.evaluate(cancelOnTheWay, undefined);
  await step.press(desk, 'Delete 400 texts');
  await says(desk, 'The others stay.');
  const left = (await step.kept(desk)).length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(400);
  await step.press(desk, 'Undo');
  await says(desk, 'Back in the list.');
  expect(await step.kept(desk)).toHaveLength(400);
});

/** Presses Cancel, which has the keyboard, once a portion is gone. In the page: what comes from outside may be too late. */
function cancelOnTheWay(): void {
  const observer = new MutationObserver(() => {
    const { activeElement } = document;
    const done = document.querySelector<HTMLElement>('[data-done]')?.dataset.done ?? '0';
    if (done === '0' || !(activeElement instanceof HTMLElement && activeElement.matches('[data-stop]')))
      return;
    observer.disconnect();
    activeElement.click();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
}
