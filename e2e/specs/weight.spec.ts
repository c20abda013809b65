import { expect, test } from '../browser/fixture.ts';
import { productionBuild } from '../browser/profile.ts';
import { popupBytes, popupMost } from '../browser/weight.ts';

// What makes it too heavy is mostly a module with schemas that something small is taken from: zod comes along.
test('the popup loads little before it is drawn @chromium', async () => {
  const bytes = await popupBytes(productionBuild('chrome-mv3'));
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(popupMost);
});
