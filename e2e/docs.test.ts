import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'PRIVACY.md'];
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

describe.each(documents)('%s', (file) => {
  it('says that it is not made by or affiliated with Anthropic', () => {
    const says = file === 'CONTRIBUTING.md' ? textOf('README.md') : textOf(file);
    expect(says).toMatch(/not made by or affiliated with Anthropic/i);
  });

  it('names no file that is not there', () => {
    const paths = [...textOf(file).matchAll(/[`(]((?:lib|e2e|components|public)\/[\w./-]+\.\w+)[`)]/g)];
    for (const [, path = ''] of paths) expect(existsSync(join(root, path)), path).toBe(true);
  });
});

it('PRIVACY.md names a test for each thing that is kept and each that never happens', () => {
  const claims = textOf('PRIVACY.md')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  const byTheBrowser = /^- Uninstalling the extension makes the browser delete/;
  for (const claim of claims.filter((one) => !byTheBrowser.test(one)))
    expect(claim).toMatch(/\.(spec|test)\.ts`\)$/);
});
