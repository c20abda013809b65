import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry } from '../testing/arbitrary-entry.ts';
import { aKeptText } from '../testing/kept.ts';
import { backupParts, maxBackupSize, parseBackup } from './backup-file.ts';

const exportedAt = 1_790_000_000_000;
const anyEntry = { kept: aKeptText(), versions: [{ at: 1, text: 'earlier' }] };

const fileOf = (...everything: Parameters<typeof backupParts>) => [...backupParts(...everything)].join('');
const fileWith = (part: object) =>
  JSON.stringify({ format: 'lifeboat-backup', version: 3, exportedAt, entries: [], unreadable: [], ...part });

it('what is written is read again exactly', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const entries = fc.uniqueArray(anEntry(...ids), { selector: ({ kept }) => kept.id });
  fc.assert(
    fc.property(entries, fc.array(fc.jsonValue()), (all, unreadable) => {
      const text = fileOf({ entries: all, unreadable }, exportedAt);
      expect(JSON.parse(text)).toMatchObject({ format: 'lifeboat-backup', version: 3, exportedAt });
      expect(parseBackup(text)).toEqual({ ok: true, entries: all, unreadable: unreadable.length });
    }),
  );
});

it('a record that JSON cannot hold is written all the same', () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  let deep: unknown = 0;
  for (let depth = 0; depth < 1_000; depth += 1) deep = [deep];
  const unreadable = [circular, { big: 1n }, undefined, () => 0, deep, 'text'];
  expect(parseBackup(fileOf({ entries: [anyEntry], unreadable }, exportedAt))).toEqual({
    ok: true,
    entries: [anyEntry],
    unreadable: 6,
  });
});

it('a backup of release 0.1 is read', () => {
  const file = `{"format":"lifeboat-backup","version":1,"exportedAt":1,"unreadable":[],"entries":[{
    "id":"one","text":"Compare","state":"failed","failure":"overloaded","conversation":"c1","account":"org",
    "createdAt":1,"changedAt":2,"attempts":[{"at":1,"outcome":"failed","failure":"overloaded"}],
    "versions":[{"at":1,"text":"Comp"}],"fading":null,"handOffs":[{"at":3,"target":"chatgpt","way":"url"}]}]}`;
  const parsed = parseBackup(file);
  expect(parsed).toMatchObject({
    ok: true,
    entries: [
      {
        kept: { id: 'one', text: 'Compare', failure: 'overloaded', pinned: false, attachments: [] },
        versions: [{ at: 1, text: 'Comp' }],
      },
    ],
  });
});

it('a backup of version 2, which knew no answers, is read', () => {
  const file = fileWith({ version: 2, entries: [anyEntry] });
  expect(parseBackup(file)).toEqual({ ok: true, entries: [anyEntry], unreadable: 0 });
});

it('the same text twice in a file is one', () => {
  const twice = fileOf({ entries: [anyEntry, anyEntry], unreadable: [] }, exportedAt);
  expect(parseBackup(twice)).toMatchObject({ entries: [anyEntry] });
});

describe('a file that is none is refused by name', () => {
  it.each([
    ['not-json', ''],
    ['not-json', 'Compare the two contracts'],
    ['not-json', fileWith({}).slice(0, -1)],
    ['foreign', '[]'],
    ['foreign', 'null'],
    ['foreign', '"lifeboat-backup"'],
    ['foreign', '{"format":"typio","version":1}'],
    ['newer', fileWith({ version: 4, entries: 'of another shape' })],
    ['damaged', fileWith({ version: 0 })],
    ['damaged', fileWith({ version: '2' })],
    ['damaged', fileWith({ entries: {} })],
    ['damaged', fileWith({ more: 1 })],
    ['too-deep', '['.repeat(1_000_000)],
    ['too-deep', fileWith({ unreadable: [JSON.parse(`${'['.repeat(99)}${']'.repeat(99)}`)] })],
  ])('%s: %.60s', (why, text) => {
    expect(parseBackup(text)).toMatchObject({ ok: false, why });
  });

  it('too-big', () => {
    expect(parseBackup(' '.repeat(maxBackupSize + 1))).toEqual({ ok: false, why: 'too-big' });
  });
});

it('brackets inside a text are not depth', () => {
  const kept = aKeptText({ text: `${'['.repeat(500)}"\\${'{'.repeat(500)}` });
  expect(parseBackup(fileOf({ entries: [{ kept, versions: [] }], unreadable: [] }, exportedAt)).ok).toBe(
    true,
  );
});

it('one damaged entry refuses the file, and says which and how many', () => {
  const damaged = { ...anyEntry, kept: { ...anyEntry.kept, text: 1 } };
  const polluting = JSON.parse(`{"kept":${JSON.stringify(anyEntry.kept)},"versions":[],"__proto__":{"a":1}}`);
  const file = fileWith({ entries: [anyEntry, damaged, anyEntry, polluting] });
  expect(parseBackup(file)).toEqual({ ok: false, why: 'damaged', first: 2, damaged: 2, of: 4 });
});

it('no text at all makes it throw', () => {
  const mutated = fc.tuple(fc.constant(fileWith({ entries: [anyEntry] })), fc.nat(700), fc.string());
  fc.assert(
    fc.property(mutated, ([file, at, put]) => {
      const { ok } = parseBackup(file.slice(0, at) + put + file.slice(at + 1));
      expect(typeof ok).toBe('boolean');
    }),
  );
});
