// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { signatures } from '../assistants/claude.ts';
import { noticeReader } from './watch-notices.ts';

/** One file per notice: `<signature>--<place>-<what>.html`; `nothing` is what must not be taken for a notice. */
const folder = join(import.meta.dirname, '../../e2e/fixtures/notices');
const fixtures = readdirSync(folder).map((file) => {
  const [signature = '', what = ''] = file.replace(/\.html$/, '').split('--');
  return { file, signature, place: what.split('-')[0] };
});

const silent = ['nothing', ...signatures.filter(({ failure }) => failure === null).map(({ id }) => id)];
/** What the page shows without a text that is known: by attribute, or by place. */
const textless = ['boot-error', 'failed-row', 'danger-toast'];

function show(file: string): void {
  document.body.innerHTML = readFileSync(join(folder, file), 'utf8');
}

/** With a limit noted by the page: only a notice of one must be taken for it. */
const readAll = () => noticeReader(() => 1)([document.documentElement]);

beforeEach(() => document.body.replaceChildren());

describe('the registry of notices', () => {
  it.each([...signatures.map(({ id }) => id), ...textless])('%s has a fixture', (id) => {
    expect(fixtures.map(({ signature }) => signature)).toContain(id);
  });

  it.each(fixtures)('$file is named after a signature that exists', ({ signature, place }) => {
    expect([...signatures.map(({ id }) => id), ...textless, 'nothing']).toContain(signature);
    expect(['toast', 'row', 'composer', 'page', 'reply']).toContain(place);
  });
});

describe('each notice is recognised as its file name says', () => {
  const loud = fixtures.filter(({ signature }) => !silent.includes(signature));
  it.each(loud)('$file', ({ file, signature, place }) => {
    show(file);
    expect(readAll()).toMatchObject([{ signature, place }]);
  });

  it.each(loud)('$file means what its signature says', ({ file, signature }) => {
    show(file);
    const known = signatures.find(({ id }) => id === signature);
    const { failure, weight } = known ?? {};
    if (known) expect(readAll()).toMatchObject([{ failure, weight }]);
    else expect(readAll()[0]?.weight).toBe(signature === 'boot-error' ? 'hard' : 'ambiguous');
  });
});

describe('what is no failure is told of never', () => {
  it.each(fixtures.filter(({ signature }) => silent.includes(signature)))('$file', ({ file }) => {
    show(file);
    expect(readAll()).toEqual([]);
  });
});
