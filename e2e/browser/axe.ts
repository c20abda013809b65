import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 at AA with all that it builds on, and what axe holds for good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare const axe: { run(context: Document, options: object): Promise<AxeResults> } | undefined;

/** What axe finds wrong with a page as it stands: the rule, and the elements. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => typeof axe === 'object')))
    await page.evaluate(await readFile(path, 'utf8'));
  return page.evaluate(async (values) => {
    const found = await axe?.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    if (!found) return ['axe is not there'];
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }, tags);
}
