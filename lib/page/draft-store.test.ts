import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { pastesInDraft } from './draft-store.ts';

const pageWith = (indexedDB: IDBFactory) => ({ indexedDB }) as unknown as Window;

/** A page whose own database holds this under a key. */
async function pageHolding(key: string, value: unknown, store = 'keyval'): Promise<Window> {
  const databases = new IDBFactory();
  const opening = databases.open('keyval-store', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const written = opening.result.transaction(store, 'readwrite').objectStore(store).put(value, key);
  await new Promise((resolve) => {
    written.onsuccess = resolve;
  });
  opening.result.close();
  return pageWith(databases);
}

const draft = (...attachments: unknown[]) => ({
  state: { tipTapEditorState: null, attachments },
  version: 0,
});
const paste = (text: string) => ({ file_name: 'Pasted content', extracted_content: text });

describe('the long pastes in claude.ai’s own draft', () => {
  it.each([
    ['as an object', draft(paste('one'), paste('two'))],
    ['as JSON', JSON.stringify(draft(paste('one'), paste('two')))],
  ])('are read %s', async (_, stored) => {
    expect(await pastesInDraft(await pageHolding('b', stored), ['a', 'b'])).toEqual(['one', 'two']);
  });

  it('are not the texts of files', async () => {
    const page = await pageHolding('a', draft({ ...paste('const a'), file_name: 'main.ts' }, paste('one')));
    expect(await pastesInDraft(page, ['a'])).toEqual(['one']);
  });
});

describe('nothing is found, and nothing breaks', () => {
  it.each<[string, unknown]>([
    ['no JSON', '{"state":'],
    ['something else', 7],
    ['null', null],
    ['no attachments', { state: {} }],
  ])('where there is %s', async (_, stored) => {
    expect(await pastesInDraft(await pageHolding('a', stored), ['a'])).toBeUndefined();
  });

  it('where an attachment is nothing', async () => {
    expect(await pastesInDraft(await pageHolding('a', draft(null, paste('one'))), ['a'])).toEqual(['one']);
  });

  it('where the store has another name', async () => {
    expect(await pastesInDraft(await pageHolding('a', draft(), 'other'), ['a'])).toBeUndefined();
  });

  it('where there is no database: none is made', async () => {
    const databases = new IDBFactory();
    expect(await pastesInDraft(pageWith(databases), ['a'])).toBeUndefined();
    expect(await databases.databases()).toEqual([]);
  });
});
