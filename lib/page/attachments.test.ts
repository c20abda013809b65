// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AttachmentWatch, watchAttachments } from './attachments.ts';

const told = vi.fn();
let work: AbortController;
let databases: IDBFactory;
let watch: AttachmentWatch;

const long = (word: string) => `${word} `.repeat(1_000);
const bytes = (text: string) => new TextEncoder().encode(text).length;
const pasted = (text: string | null, name = 'Pasted content') => ({
  name,
  size: text === null ? null : bytes(text),
  text,
});

/** A page whose composer is in a frame of either layout. */
function begin(frame = '<div data-chat-input-container="true"></div>'): void {
  document.body.innerHTML = frame;
  const composer = document.createElement('div');
  composer.id = 'composer';
  document.body.firstElementChild?.append(composer);
  databases = new IDBFactory();
  vi.stubGlobal('indexedDB', databases);
  work = new AbortController();
  watch = watchAttachments(window, work.signal, told);
}

const beside = () => watch.beside(document.querySelector('#composer') as Element);

/** The page draws an attachment. */
function draw(name: string): Element {
  const chip = document.createElement('div');
  chip.dataset.testid = 'file-thumbnail';
  chip.innerHTML = `<button aria-label="Remove ${name}"></button>`;
  document.body.firstElementChild?.append(chip);
  return chip;
}

/** The person gives something to the page. */
function give(type: 'paste' | 'drop', text: string, files: readonly File[] = []): void {
  const data = { files, getData: () => text };
  const key = type === 'paste' ? 'clipboardData' : 'dataTransfer';
  document.body.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { [key]: data }));
}

function choose(...files: File[]): void {
  const input = document.createElement('input');
  input.type = 'file';
  Object.defineProperty(input, 'files', { value: files });
  document.body.append(input);
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The page writes its own draft. */
async function draft(...texts: string[]): Promise<void> {
  const opening = databases.open('keyval-store', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const attachments = texts.map((text) => ({ file_name: 'Pasted content', extracted_content: text }));
  const store = opening.result.transaction('keyval', 'readwrite').objectStore('keyval');
  const written = store.put({ state: { attachments } }, 'store:chat-draft:new-conversation');
  await new Promise((resolve) => {
    written.onsuccess = resolve;
  });
  opening.result.close();
}

beforeEach(() => {
  vi.clearAllMocks();
  begin();
  return () => {
    work.abort();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

describe('a long text that the page makes an attachment', () => {
  it.each(['paste', 'drop'] as const)('is kept whole from the %s itself', (type) => {
    give(type, long('tide'));
    draw('Pasted content');
    expect(beside()).toEqual([pasted(long('tide'))]);
  });

  it('is the first of two that were pasted, and the next the second', () => {
    give('paste', long('one'));
    give('paste', long('two'));
    draw('Pasted content');
    expect(beside()).toEqual([pasted(long('one'))]);
    draw('Pasted content');
    expect(beside()).toEqual([pasted(long('one')), pasted(long('two'))]);
  });

  it('is not taken for a file that is drawn before it', () => {
    give('paste', long('tide'));
    draw('plan.pdf');
    expect(beside()).toEqual([pasted(null, 'plan.pdf')]);
    draw('Pasted content');
    expect(beside()).toEqual([pasted(null, 'plan.pdf'), pasted(long('tide'))]);
  });

  it.each<[string, () => void]>([
    ['short', () => give('paste', 'a word')],
    ['with a file beside it', () => give('paste', long('tide'), [new File(['%PDF'], 'plan.pdf')])],
    [
      'pasted long before',
      () => {
        give('paste', long('tide'));
        vi.advanceTimersByTime(5_001);
      },
    ],
  ])('is none that was %s', (_, before) => {
    vi.useFakeTimers();
    before();
    draw('Pasted content');
    expect(beside()).toEqual([pasted(null)]);
  });
});

describe('an attachment of an earlier load', () => {
  it('gets its text from the page’s own draft, and that is told', async () => {
    await draft(long('one'), long('two'));
    draw('Pasted content');
    draw('Pasted content');
    expect(beside()).toEqual([pasted(null), pasted(null)]);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    expect(beside()).toEqual([pasted(long('one')), pasted(long('two'))]);
  });

  it('is looked for again while the draft is not written yet', async () => {
    draw('Pasted content');
    beside();
    await draft(long('late'));
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    expect(beside()).toEqual([pasted(long('late'))]);
  });

  it('keeps no text that may be another one’s', async () => {
    await draft(long('one'));
    draw('Pasted content');
    draw('Pasted content');
    beside();
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(beside()).toEqual([pasted(null), pasted(null)]);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('a file', () => {
  it.each<[string, (file: File) => void]>([
    ['chosen', (file) => choose(file)],
    ['dropped', (file) => give('drop', '', [file])],
    ['pasted', (file) => give('paste', '', [file])],
  ])('that was %s is kept by its name and size', (_, offer) => {
    offer(new File(['%PDF'], 'plan.pdf'));
    draw('plan.pdf');
    expect(beside()).toEqual([{ name: 'plan.pdf', size: 4, text: null }]);
  });

  it('that was there before has a name only', () => {
    draw('plan.pdf');
    expect(beside()).toEqual([{ name: 'plan.pdf', size: null, text: null }]);
  });

  it('with a name longer than a save takes is kept by its beginning', () => {
    draw(`${'n'.repeat(600)}.pdf`);
    expect(beside()[0]?.name).toBe('n'.repeat(500));
  });

  it('taken away is beside it no more; what stays is as it was', () => {
    choose(new File(['%PDF'], 'plan.pdf'), new File(['12345'], 'table.csv'));
    const plan = draw('plan.pdf');
    draw('table.csv');
    expect(beside()).toHaveLength(2);
    plan.remove();
    expect(beside()).toEqual([{ name: 'table.csv', size: 5, text: null }]);
  });
});

it('of many as many are read as a save takes', () => {
  for (let index = 0; index < 120; index += 1) draw(`${index}.pdf`);
  expect(beside()).toHaveLength(100);
});

it('the list is the same one while nothing changed', () => {
  draw('plan.pdf');
  const list = beside();
  expect(beside()).toBe(list);
  draw('table.csv');
  expect(beside()).not.toBe(list);
});

it.each(['<fieldset></fieldset>', '<div data-cds="ChatComposer"></div>'])(
  'what stands in %s stands beside the composer, and nothing else does',
  (frame) => {
    begin(frame);
    const chip = draw('plan.pdf');
    expect(beside()).toHaveLength(1);
    document.body.append(chip);
    expect(beside()).toEqual([]);
  },
);
