import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = readdirSync(import.meta.dirname).filter((file) => /^[\w-]+\.ts$/.test(file));

/** Every module that a source names, whatever the form of the import. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name = '']) => name);
}

describe('lib/core is pure', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it.each(sources)('%s imports zod/mini and its neighbours only', (file) => {
    for (const name of importsOf(file)) expect(name).toMatch(/^(\.\/[\w-]+\.ts|zod\/mini)$/);
  });
});
