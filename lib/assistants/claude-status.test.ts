import { expect, it } from 'vitest';
import { watchedByDefault } from '../core/diagnose.ts';
import { statusComponents } from './claude-status.ts';

it('what is watched by default can be chosen, and every id is there once', () => {
  const ids = statusComponents.map(({ id }) => id);
  for (const id of watchedByDefault) expect(ids).toContain(id);
  expect(new Set(ids).size).toBe(ids.length);
});
